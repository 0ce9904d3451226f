package dev.outreach.format.x;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * My posts from a Twitter archive of 2018 or earlier: one file a month, {@code
 * data/js/tweets/2012_05.js}, that begins with {@code Grailbird.data.tweets_2012_05 =}. Entries as
 * from {@link XPosts}; there are no direct messages in those archives. Each post names its author,
 * so that I am known without settings.
 */
public final class XGrailbird implements Format {
  private static final String WRAPPER = "Grailbird.data.tweets_";

  @Override
  public String name() {
    return "x-posts-2018";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return file.name().matches("\\d{4}_\\d{2}\\.js")
        && new String(file.head(), StandardCharsets.ISO_8859_1).strip().startsWith(WRAPPER);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return new XPostReader(archive(file), me(file, reading), XNotes.NONE, reading.identifiers());
  }

  private static XArchive archive(ExportFile file) throws IOException {
    return XArchive.openBehind(file, "Grailbird\\.data\\.tweets_\\d{4}_\\d{2}");
  }

  /** The author of the file's first post, and the accounts of the settings. */
  private static XAccount me(ExportFile file, ReadingContext reading) throws IOException {
    Set<String> identifiers = new LinkedHashSet<>();
    try (XArchive archive = archive(file)) {
      identifiers.addAll(archive.read(json -> XPost.firstAuthor(json, reading.identifiers())));
    } catch (RefusedFile e) {
      // The reader meets the same break, and says so after the posts before it.
    }
    identifiers.addAll(XAccount.configured(reading));
    if (identifiers.isEmpty()) {
      throw XAccount.unknown("x:your-handle");
    }
    return new XAccount(identifiers);
  }
}
