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

class ProspectListTest {
  private static final String WOODPECKER =
      "id,Email,First name,Last name,Company,Title,Phone,LinkedIn URL,Status,Last contacted,"
          + "Last replied,Campaign name,Snippet 1";
  private static final String INSTANTLY =
      "email,first_name,last_name,company_name,job_title,phone,status,timestamp_last_contact,"
          + "timestamp_last_reply,timestamp_last_open";

  @TempDir private Path folder;
  private SendingExport woodpecker;
  private SendingExport instantly;

  @BeforeEach
  void exports() {
    woodpecker = new SendingExport(folder, "prospects.csv", WOODPECKER);
    instantly = new SendingExport(folder, "leads.csv", INSTANTLY);
  }

  @Test
  void aProspectOfWoodpeckerIsAContactWithTheLastMailAndTheLastAnswer() throws IOException {
    String row =
        "1,ana@example.org,Ana,Lima,Acme,Owner,01 99 00 11"
            + " 22,https://www.linkedin.com/in/ana-lima/,"
            + "REPLIED,2024-03-01T08:00:00+0100,2024-03-02T08:00:00+0100,Spring,x";
    assertEquals(
        List.of(
            "email outbound message null 2024-03-01T07:00:00Z",
            "email inbound message null 2024-03-02T07:00:00Z"),
        woodpecker.touches(row));
    Map<String, Object> contact = woodpecker.with(row).rows().get(0);
    assertEquals("woodpecker-prospects", contact.get("source"));
    assertEquals(
        List.of("email:ana@example.org", "tel:+33199001122", "linkedin:ana-lima"),
        contact.get("identifiers"));
    assertEquals("Owner", contact.get("role"));
    assertEquals("Spring", woodpecker.having("channel", row).get(0).get("tool_campaign"));
  }

  @Test
  void whomNobodyWroteToYetIsAContactAlone() throws IOException {
    Map<String, Object> contact =
        woodpecker.with("1,ana@example.org,Ana,Lima,,,,,ACTIVE,,,,").row();
    assertEquals("Ana Lima", contact.get("person_name"));
  }

  @ParameterizedTest
  @CsvSource({
    "BOUNCED, bounced",
    "AUTOREPLIED, auto_reply",
    "OPT-OUT, unsubscribed",
    "BLACKLISTED, null"
  })
  void woodpeckersStatusSaysWhatCameOfTheLastMail(String status, String outcome)
      throws IOException {
    assertEquals(
        List.of("email outbound message " + outcome + " 2024-03-01T07:00:00Z"),
        woodpecker.touches(
            "1,ana@example.org,Ana,Lima,,,,," + status + ",2024-03-01T08:00:00+0100,,,"));
  }

  @Test
  void anAnswerOfWoodpeckersThatAMachineGaveIsNone() throws IOException {
    assertEquals(
        List.of(
            "email outbound message auto_reply 2024-03-01T07:00:00Z",
            "email inbound message auto_reply 2024-03-01T07:05:00Z"),
        woodpecker.touches(
            "1,ana@example.org,Ana,Lima,,,,,AUTOREPLIED,2024-03-01T08:00:00+0100,"
                + "2024-03-01T08:05:00+0100,,"));
  }

  @Test
  void aLeadOfInstantlyTellsOfOpensToo() throws IOException {
    assertEquals(
        List.of(
            "email outbound message null 2024-03-01T08:00:00Z",
            "email inbound message null 2024-03-02T08:00:00Z",
            "email inbound message read 2024-03-01T09:00:00Z"),
        instantly.touches(
            "ana@example.org,Ana,Lima,Acme,Owner,,3,2024-03-01T08:00:00.000Z,"
                + "2024-03-02T08:00:00.000Z,2024-03-01T09:00:00.000Z"));
  }

  @ParameterizedTest
  @CsvSource({"-1, bounced", "-2, unsubscribed", "Bounced, bounced", "1, null", "'', null"})
  void instantlysStatusIsAWordOrANumber(String status, String outcome) throws IOException {
    assertEquals(
        List.of("email outbound message " + outcome + " 2024-03-01T08:00:00Z"),
        instantly.touches("ana@example.org,,,,,," + status + ",2024-03-01T08:00:00Z,,"));
  }

  @Test
  void aBadDateCostsTheTouchAlone() throws IOException {
    List<Map<String, Object>> rows =
        instantly.with("ana@example.org,Ana,Lima,,,,1,soon,2024-03-02T08:00:00Z,").rows();
    assertEquals("bad-date", rows.get(1).get("reason"));
    assertEquals("2024-03-02T08:00:00Z", rows.get(2).get("occurred_at").toString());
  }

  @Test
  void otherListsAreNotRecognised() throws IOException {
    assertNull(CsvExport.of(folder, "a.csv", "email,last_contacted,status", "x").source());
    assertNull(CsvExport.of(folder, "instantly.csv", "email,first_name", "x").source());
  }
}
