package dev.outreach.format.web;

import dev.outreach.export.ExportFile;
import dev.outreach.export.SafeXml;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A blog as WordPress exports it ({@code *.xml}, WXR 1.0 to 1.2): one touch per published post and
 * per comment. Pages, attachments, drafts and menu entries are no touches, but comments under a
 * published page are. Only approved comments of people count: what waits for approval is mostly
 * spam, and comes with a later export once it is approved; pingbacks and trackbacks are written by
 * machines.
 *
 * <p>A post is known elsewhere by its title: what announces it on a network repeats that, and never
 * the whole text. Times are those of the {@code _gmt} columns, which are zero ({@code 0000-00-00})
 * where the blog never filled them; then those of the blog's own clock.
 *
 * <p>Mine is what one of the addresses under {@code me} wrote, or one of the blog's authors, whom
 * the file lists; without either, comments cannot be told apart and the file is refused.
 */
public final class WordPress implements Format {
  @Override
  public String name() {
    return "wordpress";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".xml")
        && SafeXml.root(file).equals("rss")
        && new String(file.head(), StandardCharsets.ISO_8859_1).contains("wordpress.org/export/");
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.xml(
            name(), "rss", "channel", "wxr_version", "base_site_url", "author_login", "post_type"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return new WordPressReader(SafeXml.open(file), reading);
  }
}
