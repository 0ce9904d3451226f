package dev.outreach.format.web;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeXml;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Comments from Disqus ({@code *-all.xml}): one touch per {@code <post>}, which is a comment there;
 * a {@code <thread>} is the page under which it stands, and gives the subject. Deleted ones and
 * spam are passed over. The id of a record is its attribute {@code dsq:id}; the element {@code
 * <id/>} is mostly empty.
 *
 * <p>Mine is what one of the addresses under {@code me}, or the account {@code disqus:…} there,
 * wrote, or, where Disqus leaves the address out, an account with one of my names.
 */
public final class Disqus implements Format {
  @Override
  public String name() {
    return "disqus";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".xml")
        && SafeXml.root(file).equals("disqus");
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.xml(name(), "disqus", "category", "forum", "thread", "isClosed", "createdAt"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    if (reading.me().identifiers().isEmpty() && reading.me().names().isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "nothing tells which comments are yours: set outreach.me.emails to the addresses with"
              + " which you comment");
    }
    return new DisqusReader(SafeXml.open(file), reading);
  }
}
