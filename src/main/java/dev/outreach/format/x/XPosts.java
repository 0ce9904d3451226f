package dev.outreach.format.x;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;

/**
 * My posts from an X archive ({@code tweets.js}, before 2022 {@code tweet.js}, and their parts). A
 * reply to somebody is a comment to them, and to them alone: X puts everyone of the conversation
 * among its mentions. Any other post that mentions people is a comment to each of them; one that
 * mentions nobody, or only me, is a broadcast. Retweets are another's words and no outreach: passed
 * over. Each user mentioned with handle and number also gives a contact that links the two, since
 * direct messages know numbers only. Of a post that was cut the whole words are in {@link XNotes}.
 */
public final class XPosts implements Format {
  @Override
  public String name() {
    return "x-posts";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) {
    return XArchive.isNamed(file, "tweets?");
  }

  @Override
  public List<String> evidence() {
    return List.of("account.js", XNotes.FILE);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    XAccount me = XAccount.of(file, reading);
    if (me.identifiers().isEmpty()) {
      throw XAccount.unknown("x:your-handle");
    }
    return new XPostReader(
        XArchive.open(file, "tweets?"), me, XNotes.beside(file), reading.identifiers());
  }
}
