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
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Apollo's export of contacts: one contact per row. The firm's switchboard and its pages are not
 * the person's and would join colleagues; they are left out.
 *
 * <p>{@code Last Contacted} is a date, but does not say by what. Where {@code Email Sent} is true
 * it is taken for a mail of mine on that day, and whether it bounced, was answered or opened is
 * noted on it; when the answer came is not known. Otherwise the row is a contact alone. Each export
 * knows the last mail only, so what went before it stands in older exports or nowhere.
 */
public final class ApolloContacts implements Format {
  private static final List<String> PROFILE = List.of("Person Linkedin Url");
  private static final List<String> OF_APOLLO =
      List.of("Company Name for Emails", "Apollo Contact Id", "Apollo Record Id", "Email Status");

  @Override
  public String name() {
    return "apollo-contacts";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, ApolloContacts::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(),
            List.of("First Name", "Last Name", "Title", "Email Status", "Person Linkedin Url")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = CsvTable.open(file, ApolloContacts::isHeader, "\"Person Linkedin Url\"");
    Dates dates = Dates.in(reading.zone()).shownBy(table, List.of("Last Contacted"));
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    return Header.hasOne(columns, PROFILE) && Header.hasOne(columns, OF_APOLLO);
  }

  private static List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    Lead lead =
        new Lead(line, reading, dates)
            .emails(List.of("Email", "Secondary Email", "Tertiary Email"))
            .phones(List.of("Work Direct Phone", "Mobile Phone", "Home Phone", "Other Phone"))
            .profile(PROFILE)
            .named(List.of("First Name"), List.of("Last Name"))
            .at(List.of("Company", "Company Name", "Company Name for Emails"), List.of("Title"));
    if (isTrue(line, "Email Sent")) {
      lead.touch(Event.SENT, List.of("Last Contacted"))
          .ifPresent(touch -> touch.outcome(outcome(line)));
    }
    return lead.entries();
  }

  private static Outcome outcome(CsvTable.Line line) {
    if (isTrue(line, "Email Bounced")) {
      return Outcome.BOUNCED;
    }
    if (isTrue(line, "Replied")) {
      return Outcome.ANSWERED;
    }
    return isTrue(line, "Email Open") ? Outcome.READ : null;
  }

  private static boolean isTrue(CsvTable.Line line, String column) {
    String cell = line.get(column);
    return cell != null && (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("yes"));
  }
}
