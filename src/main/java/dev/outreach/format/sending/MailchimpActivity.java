package dev.outreach.format.sending;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One campaign's opens or clicks in Mailchimp's account export ({@code granular_activity/opens/},
 * {@code …/clicks/}): one touch per event, marked as read, which is never a reply. The campaign
 * stands nowhere but in the file's name. When it was sent, and to whom, is not in the export.
 */
public final class MailchimpActivity implements Format {
  private static final List<String> COLUMNS = List.of("Timestamp", "Email");
  private static final List<String> BESIDE = List.of("IP", "Url");
  private static final Pattern OPENS_OR_CLICKS =
      Pattern.compile("(?i)(^|[^a-z])(opens?|opened|clicks?|clicked)([^a-z]|$)");
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)^\\d{5,}[ _-]+|[ _-]+(opens?|opened|clicks?|clicked)(?=\\.|$)|\\.(csv|txt)$");

  @Override
  public String name() {
    return "mailchimp-activity";
  }

  /** The columns alone are too common: the name or the folder must say what the file holds. */
  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    String folder = file.folder().substring(file.folder().lastIndexOf('/') + 1);
    return OPENS_OR_CLICKS.matcher(folder + "/" + file.name()).find()
        && Header.isIn(file, MailchimpActivity::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(FormatMarks.table(name(), List.of("Timestamp", "IP", "Email", "Url")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = CsvTable.open(file, MailchimpActivity::isHeader, "Timestamp, IP and Email");
    Dates dates = Dates.of(ZoneOffset.UTC, null, reading.zone());
    String campaign = campaign(file.name());
    return new TableReader(table, line -> entries(line, campaign, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.hasAll(columns, COLUMNS) && Header.hasOne(columns, BESIDE);
  }

  private static List<Entry> entries(
      CsvTable.Line line, String campaign, ReadingContext reading, Dates dates) {
    Lead lead = new Lead(line, reading, dates).emails(List.of("Email"));
    lead.touch(Event.OPENED, List.of("Timestamp")).ifPresent(touch -> touch.campaign(campaign));
    return lead.events();
  }

  /** {@code 1234_printemps-2009_opens.csv} is of {@code printemps-2009}. */
  private static String campaign(String name) {
    String bare = AROUND.matcher(name).replaceAll("");
    boolean isNone =
        bare.isBlank() || OPENS_OR_CLICKS.matcher(bare.toLowerCase(Locale.ROOT)).matches();
    return isNone ? null : bare;
  }
}
