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
import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mailchimp's export of an audience ({@code subscribed_…}, {@code unsubscribed_…}, {@code
 * cleaned_…}, {@code nonsubscribed_…}) and its lists of a campaign's recipients, openers and
 * bounces: one contact per member, and what has a date as a touch.
 *
 * <p>Somebody who opted in filled in a form, if the address is known from which they did; without
 * one, or from the machine itself, it was an import of mine. Who left did so on a date and because
 * of a campaign, unless an administrator did it for them; who was cleaned had bounced. When a
 * campaign was sent stands nowhere, so that there is no mail of mine here and no reply rate.
 *
 * <p>The times name no zone; they are read as UTC, in which Mailchimp keeps them. Labels of the
 * user's own fields vary; name, firm and number are taken where they have their usual ones.
 */
public final class MailchimpAudience implements Format {
  private static final List<String> EMAIL = List.of("Email Address", "Email", "Adresse e-mail");
  private static final List<String> OF_MEMBERS =
      List.of("MEMBER_RATING", "LEID", "EUID", "OPTIN_TIME");
  private static final List<String> OF_CAMPAIGN = List.of("Opens", "Clicks", "Bounce Type");
  private static final Event OPTED_IN = Event.theirs(Channel.FORM, Kind.FORM, null);
  private static final String LOOPBACK = "127.";

  @Override
  public String name() {
    return "mailchimp-audience";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, MailchimpAudience::isHeader);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(
            name(), List.of("Email Address", "MEMBER_RATING", "OPTIN_TIME", "LEID", "EUID")));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, MailchimpAudience::isHeader, "\"Email Address\" and MEMBER_RATING");
    Dates dates = Dates.of(ZoneOffset.UTC, null, reading.zone());
    return new TableReader(table, line -> entries(line, reading, dates));
  }

  private static boolean isHeader(Set<String> columns) {
    boolean isOfMembers = OF_MEMBERS.stream().filter(c -> Header.has(columns, c)).count() >= 2;
    boolean isOfCampaign =
        Header.has(columns, "Email Address") && Header.hasOne(columns, OF_CAMPAIGN);
    return Header.hasOne(columns, EMAIL) && (isOfMembers || isOfCampaign);
  }

  private static List<Entry> entries(CsvTable.Line line, ReadingContext reading, Dates dates) {
    Lead lead =
        new Lead(line, reading, dates)
            .emails(EMAIL)
            .phones(List.of("Phone Number", "Phone", "Numéro de téléphone", "Téléphone"))
            .named(List.of("First Name", "Prénom"), List.of("Last Name", "Nom"))
            .at(
                List.of("Company Name", "Company", "Entreprise", "Société"),
                List.of("Job Title", "Fonction"));
    if (isByThemselves(line.get("OPTIN_IP"))) {
      lead.touch(OPTED_IN, List.of("OPTIN_TIME"));
    }
    if (!isByAdministrator(line.get("UNSUB_REASON"))) {
      lead.touch(Event.UNSUBSCRIBED, List.of("UNSUB_TIME"))
          .ifPresent(touch -> touch.campaign(line.get("UNSUB_CAMPAIGN_TITLE")));
    }
    lead.touch(Event.BOUNCED, List.of("CLEAN_TIME"))
        .ifPresent(touch -> touch.campaign(line.get("CLEAN_CAMPAIGN_TITLE")));
    return lead.entries();
  }

  private static boolean isByThemselves(String address) {
    return address != null && !address.startsWith(LOOPBACK);
  }

  private static boolean isByAdministrator(String reason) {
    return reason != null && reason.toLowerCase(Locale.ROOT).contains("admin");
  }
}
