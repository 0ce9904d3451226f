package dev.outreach.source.web;

import dev.outreach.source.ExportFile;
import dev.outreach.source.Marks;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.RefusedFile;
import dev.outreach.source.SafeXml;
import dev.outreach.source.Source;
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
public final class Disqus implements Source {
  @Override
  public String name() {
    return "disqus";
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".xml")
        && SafeXml.root(file).equals("disqus");
  }

  @Override
  public List<Marks> marks(Reading reading) {
    return List.of(
        Marks.xml(name(), "disqus", "category", "forum", "thread", "isClosed", "createdAt"));
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    if (reading.me().identifiers().isEmpty() && reading.me().names().isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "nothing tells which comments are yours: set outreach.me.emails to the addresses with"
              + " which you comment");
    }
    return new DisqusReader(SafeXml.open(file), reading);
  }
}
