package dev.outreach.format.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailchimpAudienceTest {
  private static final String SUBSCRIBED =
      "\"Email Address\",\"First Name\",\"Last Name\",\"Phone Number\",MEMBER_RATING,OPTIN_TIME,"
          + "OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,EUID,NOTES,TAGS";
  private static final String UNSUBSCRIBED =
      "\"Email Address\",\"First Name\",\"Last Name\",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,UNSUB_TIME,"
          + "UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER,LEID,EUID";
  private static final String CLEANED =
      "Email,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CLEAN_TIME,"
          + "CLEAN_CAMPAIGN_TITLE,CLEAN_CAMPAIGN_ID,LEID,EUID";

  @TempDir private Path folder;
  private SendingExport subscribed;
  private SendingExport unsubscribed;
  private SendingExport cleaned;

  @BeforeEach
  void exports() {
    subscribed = new SendingExport(folder, "subscribed_email_audience_export_1a2b.csv", SUBSCRIBED);
    unsubscribed =
        new SendingExport(folder, "unsubscribed_email_audience_export_1a2b.csv", UNSUBSCRIBED);
    cleaned = new SendingExport(folder, "cleaned_email_audience_export_1a2b.csv", CLEANED);
  }

  @Test
  void aMemberIsAContact() throws IOException {
    Map<String, Object> contact =
        subscribed
            .with(
                "ana@example.org,Ana,Lima,'+33 1 99 00 11 22,2,,,\"2024-03-01 08:00:00\",,"
                    + "\"2024-03-01 08:00:00\",1,2,,\"\"\"spring\"\"\"")
            .row();
    assertEquals("mailchimp-audience", contact.get("source"));
    assertEquals(List.of("email:ana@example.org", "tel:+33199001122"), contact.get("identifiers"));
    assertEquals("Ana Lima", contact.get("person_name"));
  }

  @Test
  void whoOptedInFilledInAFormAndTheTimeIsUtc() throws IOException {
    Map<String, Object> touch =
        subscribed
            .having(
                "channel", "ana@example.org,Ana,Lima,,2,\"2024-03-01 08:00:00\",192.0.2.7,,,,1,2,,")
            .get(0);
    assertEquals("form", touch.get("channel"));
    assertEquals("form", touch.get("kind"));
    assertEquals("inbound", touch.get("direction"));
    assertEquals("2024-03-01T08:00:00Z", touch.get("occurred_at").toString());
    assertEquals("utc", touch.get("zone_basis"));
    assertEquals("2024-03-01 08:00:00", touch.get("occurred_raw"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "127.0.0.1"})
  void whomIImportedFilledInNothing(String address) throws IOException {
    assertEquals(
        List.of(),
        subscribed.touches(
            "ana@example.org,Ana,Lima,,2,2024-03-01 08:00:00," + address + ",,,,1,2,,"));
  }

  @Test
  void whoLeftDidSoBecauseOfACampaign() throws IOException {
    Map<String, Object> touch =
        unsubscribed
            .having(
                "channel",
                "ana@example.org,Ana,Lima,2,2024-03-01 08:00:00,,2024-04-01 09:30:00,Spring,9f,"
                    + "NORMAL,,1,2")
            .get(0);
    assertEquals("email", touch.get("channel"));
    assertEquals("inbound", touch.get("direction"));
    assertEquals("unsubscribed", touch.get("outcome"));
    assertEquals("Spring", touch.get("tool_campaign"));
    assertEquals("2024-04-01T09:30:00Z", touch.get("occurred_at").toString());
  }

  @Test
  void whomAnAdministratorTookOutSaidNothing() throws IOException {
    assertEquals(
        List.of(),
        unsubscribed.touches(
            "ana@example.org,Ana,Lima,2,,,2024-04-01 09:30:00,,,N/A (Unsubscribed by an admin),,1,2"));
  }

  @Test
  void whoWasCleanedHadBounced() throws IOException {
    Map<String, Object> touch =
        cleaned
            .having("channel", "ana@example.org,Ana,Lima,1,,,2024-04-01 09:30:00,Spring,9f,1,2")
            .get(0);
    assertEquals("bounced", touch.get("outcome"));
    assertEquals("inbound", touch.get("direction"));
    assertEquals("Spring", touch.get("tool_campaign"));
  }

  @Test
  void theSameMemberInALaterExportGivesTheSameIds() throws IOException {
    String early = "ana@example.org,Ana,Lima,,2,2024-03-01 08:00:00,192.0.2.7,,,,1,2,,";
    String left =
        "ana@example.org,Ana,Lima,2,2024-03-01 08:00:00,192.0.2.7,2024-04-01 09:30:00,S,9,,,1,2";
    assertEquals(
        subscribed.having("channel", early).get(0).get("touch_id"),
        unsubscribed.having("channel", left).get(0).get("touch_id"));
  }

  @ParameterizedTest
  @CsvSource({"Opens", "Clicks", "Bounce Type"})
  void aListOfACampaignGivesContactsOnly(String column) throws IOException {
    Map<String, Object> contact =
        new SendingExport(folder, "list.csv", "Email Address,First Name,Last Name," + column)
            .with("ana@example.org,Ana,Lima,3")
            .row();
    assertEquals(List.of("email:ana@example.org"), contact.get("identifiers"));
  }

  @Test
  void whatCannotBeReadCostsItsRowAlone() throws IOException {
    List<Map<String, Object>> rows =
        unsubscribed
            .with(
                "ana@example.org,Ana,Lima,2,,,yesterday,Spring,9f,NORMAL,,1,2",
                "nobody,,,2,,,2024-04-01 09:30:00,Spring,9f,NORMAL,,1,2",
                "bo@example.org,Bo,Ek,2,,,,,,,,1,2")
            .rows();
    assertEquals(4, rows.size());
    assertEquals("bad-date", rows.get(1).get("reason"));
    assertEquals("bad-email", rows.get(2).get("reason"));
    assertEquals("Bo Ek", rows.get(3).get("person_name"));
  }

  @Test
  void anAddressBookIsNotRecognised() throws IOException {
    assertNull(
        CsvExport.of(folder, "list.csv", "Email Address,First Name,Last Name", "a,b,c").source());
    assertNull(CsvExport.of(folder, "list.csv", "Name,Opens", "a,b").source());
  }
}
