package dev.outreach.format.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LemlistLeadsTest {
  private static final String LEADS =
      "_id,email,firstName,lastName,companyName,jobTitle,linkedinUrl,phone,icebreaker,emailStatus,"
          + "lastState,status";
  private static final String REPORT =
      "email,firstName,lastName,companyName,icebreaker,sentStep,sentAt,openedAt,clickedAt,"
          + "repliedAt,bouncedAt,unsubscribedAt,interestedAt,sentAt";

  @TempDir private Path folder;
  private SendingExport leads;
  private SendingExport report;

  @BeforeEach
  void exports() {
    leads = new SendingExport(folder, "export.csv", LEADS);
    report = new SendingExport(folder, "campaign.csv", REPORT);
  }

  @Test
  void aLeadIsAContactWithAllThatIdentifiesIt() throws IOException {
    Map<String, Object> contact =
        leads
            .with(
                "lea_1,Ana@Example.org,Ana,Lima,Acme,Owner,https://www.linkedin.com/in/ana-lima/,"
                    + "'+33 1 99 00 11 22,Hello,deliverable,emailsReplied,interested")
            .row();
    assertEquals("lemlist-leads", contact.get("source"));
    assertEquals(
        List.of("email:ana@example.org", "tel:+33199001122", "linkedin:ana-lima"),
        contact.get("identifiers"));
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("Acme", contact.get("company"));
    assertEquals("Owner", contact.get("role"));
    assertEquals("line 2", contact.get("place"));
  }

  @Test
  void aStateWithoutATimeIsNoTouch() throws IOException {
    assertEquals(
        List.of(), leads.touches("lea_1,ana@example.org,Ana,Lima,,,,,,risky,emailsSent,running"));
  }

  @Test
  void aLeadWithoutAnAddressIsKnownByItsProfileOrItsName() throws IOException {
    List<Map<String, Object>> contacts =
        leads
            .with(
                "lea_1,,Ana,Lima,Acme,,https://www.linkedin.com/in/ana-lima,,,,linkedinSent,done",
                "lea_2,,Bo,Ek,Bolt,,,,,,scanned,review")
            .rows();
    assertEquals(List.of("linkedin:ana-lima"), contacts.get(0).get("identifiers"));
    assertEquals(List.of("name:bo ek @ bolt"), contacts.get(1).get("identifiers"));
  }

  @Test
  void whoIsMeOrNobodyIsNoLead() throws IOException {
    assertEquals(
        List.of(),
        leads
            .with("lea_1,me@example.org,Max,Muster,,,,,,,done,done", "lea_2,,,,,,,,,,done,done")
            .rows());
  }

  @Test
  void aReportTellsWhatHappenedWhen() throws IOException {
    assertEquals(
        List.of(
            "email outbound message null 2024-03-01T08:00:00Z",
            "email inbound message read 2024-03-01T09:00:00Z",
            "email inbound message read 2024-03-01T09:01:00Z",
            "email inbound message null 2024-03-02T10:00:00Z"),
        report.touches(
            "ana@example.org,Ana,Lima,Acme,Hello,1,2024-03-01T08:00:00.000Z,"
                + "2024-03-01T09:00:00.000Z,2024-03-01T09:01:00.000Z,2024-03-02T10:00:00.000Z,,,"
                + "2024-03-02T11:00:00.000Z,2024-03-01T08:00:00.000Z"));
    assertEquals(
        List.of(
            "email outbound message null 2024-03-01T08:00:00Z",
            "email inbound message bounced 2024-03-01T08:00:05Z",
            "email inbound message unsubscribed 2024-03-05T08:00:00Z"),
        report.touches(
            "bo@example.org,Bo,Ek,,,2,2024-03-01T08:00:00Z,,,,2024-03-01T08:00:05Z,"
                + "2024-03-05T08:00:00Z,,"));
  }

  @Test
  void theStepAndACampaignThatWasAddedStandOnTheMailOfMine() throws IOException {
    Map<String, Object> sent =
        new SendingExport(folder, "r.csv", "campaignName," + REPORT)
            .having("channel", "Spring,ana@example.org,Ana,Lima,,,2,2024-03-01T08:00:00Z,,,,,,,")
            .get(0);
    assertEquals("Spring", sent.get("tool_campaign"));
    assertEquals("2", sent.get("step"));
    assertEquals("Ana Lima", sent.get("person_name"));
  }

  @Test
  void anAnswerAndAnOpenOfOneSecondAreTwo() throws IOException {
    String at = "2024-03-01T09:00:00Z";
    List<Map<String, Object>> touches =
        report.having(
            "channel",
            "ana@example.org,Ana,Lima,,,1,2024-03-01T08:00:00Z," + at + ",," + at + ",,,,");
    assertNotEquals(touches.get(1).get("touch_id"), touches.get(2).get("touch_id"));
  }

  @Test
  void theSameReportLaterGivesTheSameIds() throws IOException {
    String early = "ana@example.org,Ana,Lima,,,1,2024-03-01T08:00:00Z,,,,,,,";
    String late =
        "Ana@example.org,Ana,Lima,Acme,x,1,2024-03-01T08:00:00.000Z,,,2024-03-02T08:00:00Z,,,,";
    assertEquals(
        report.having("channel", early).get(0).get("touch_id"),
        report.having("channel", late).get(0).get("touch_id"));
  }

  @Test
  void aBadDateCostsTheEventAndNotThePerson() throws IOException {
    CsvExport export =
        report.with(
            "ana@example.org,Ana,Lima,,,1,last week,,,2024-03-02T10:00:00Z,,,,",
            "bo@example.org,Bo,\"Ek,,,1,2024-03-01T08:00:00Z,,,,,,,",
            "ida@example.org,Ida,Frost,,,1,2024-03-01T08:00:00Z,,,,,,,");
    List<Map<String, Object>> rows = export.rows();
    assertEquals("bad-date", rows.get(1).get("reason"));
    assertEquals("aaaa aaaa", rows.get(1).get("masked_value"));
    assertEquals("Ana Lima", rows.get(0).get("person_name"));
    assertEquals("broken-quote", rows.get(3).get("reason"));
    assertEquals("Ida Frost", rows.get(4).get("person_name"));
  }

  @Test
  void anAddressThatIsNoneIsARejectWhereNothingElseSaysWho() throws IOException {
    List<Map<String, Object>> rows =
        leads
            .with(
                "lea_1,ana at example,,,,,,,,,done,done",
                "lea_2,ana at example,Ana,Lima,,,,,,,done,done")
            .rows();
    assertEquals("bad-email", rows.get(0).get("reason"));
    assertEquals(List.of("name:ana lima"), rows.get(1).get("identifiers"));
  }

  @Test
  void aTableOfOthersIsNotRecognised() throws IOException {
    assertNull(
        CsvExport.of(folder, "lemlist.csv", "email,firstName,lastName", "a@b.c,A,B").source());
    assertNull(CsvExport.of(folder, "lemlist.pdf", LEADS, "x").source());
    assertFalse(new LemlistLeads().isKeptByHand());
  }
}
