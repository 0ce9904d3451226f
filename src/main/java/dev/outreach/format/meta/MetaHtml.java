package dev.outreach.format.meta;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The same conversations as web pages ({@code message_1.html}), which is what Meta gives unless
 * asked otherwise: refused, since its pages write times in the language and zone of the account and
 * without seconds. Where the JSON file lies beside the page, the page holds nothing more and is
 * passed over.
 */
public final class MetaHtml implements Format {
  private static final Pattern PAGE = Pattern.compile("message_\\d{1,6}\\.html");
  private static final Pattern CONVERSATION =
      Pattern.compile(
          "(?:.*/)?messages/(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)"
              + "/[^/]+");

  @Override
  public String name() {
    return "meta-messages-html";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) {
    return PAGE.matcher(file.name().toLowerCase(Locale.ROOT)).matches()
        && isConversation(file.folder());
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    String json = file.name().replaceFirst("(?i)html$", "json");
    if (file.siblings().stream().noneMatch(other -> other.name().equalsIgnoreCase(json))) {
      throw new RefusedFile(
          "html-export",
          "these are web pages to look at: export again from Meta's Accounts Center (Your"
              + " information and permissions, Export your information) and choose JSON as the"
              + " format, not HTML");
    }
    return new RecordReader() {
      @Override
      public List<Entry> next() {
        return null;
      }

      @Override
      public void close() {}
    };
  }

  /** Whether a folder is one conversation's of a Facebook or Instagram export. */
  static boolean isConversation(String folder) {
    return CONVERSATION.matcher(folder).matches();
  }
}
