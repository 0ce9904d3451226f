package dev.outreach.format.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemlistActivitiesTest {
  private static final String HEADER =
      "_id,type,createdAt,leadEmail,leadFirstName,leadLastName,leadCompanyName,linkedinUrl,"
          + "campaignName,sequenceStep,sequenceTested,sendUserEmail,isFirst,extra.location";
  private static final String TAIL =
      ",2024-03-01T08:00:00.123Z,ana@example.org,Ana,Lima,Acme,,Spring,0,B,me@example.org,true,";

  @TempDir private Path folder;
  private SendingExport export;

  @BeforeEach
  void export() {
    export = new SendingExport(folder, "activities.csv", HEADER);
  }

  @ParameterizedTest
  @CsvSource({
    "emailsSent, email outbound message null",
    "emailsOpened, email inbound message read",
    "emailsClicked, email inbound message read",
    "emailsReplied, email inbound message null",
    "emailsBounced, email inbound message bounced",
    "emailsUnsubscribed, email inbound message unsubscribed",
    "linkedinInviteDone, linkedin outbound invitation null",
    "linkedinSent, linkedin outbound message null",
    "linkedinReplied, linkedin inbound message null",
    "linkedinOpened, linkedin inbound message read",
    "whatsappMessageSent, whatsapp outbound message null",
    "smsReplied, sms inbound message null",
    "aircallDone, call outbound call null",
    "meetingBooked, form inbound form meeting_booked"
  })
  void anActivityIsTheTouchThatItTellsOf(String type, String touch) throws IOException {
    assertEquals(
        List.of(touch + " 2024-03-01T08:00:00.123Z"), export.touches("act_1," + type + TAIL));
  }

  @ParameterizedTest
  @CsvSource({
    "linkedinVisitDone",
    "linkedinInviteAccepted",
    "emailsInterested",
    "paused",
    "emailsFailed",
    "''"
  })
  void whatNobodySentOrSaidIsNoTouch(String type) throws IOException {
    assertEquals(List.of(), export.with("act_1," + type + TAIL).rows());
  }

  @Test
  void campaignStepVariantAndSenderStandOnIt() throws IOException {
    Map<String, Object> touch = export.with("act_1,emailsSent" + TAIL).row();
    assertEquals("lemlist-activities", touch.get("source"));
    assertEquals("Spring", touch.get("tool_campaign"));
    assertEquals("1", touch.get("step"));
    assertEquals("B", touch.get("variant"));
    assertEquals("email:me@example.org", touch.get("sender"));
    assertEquals("Ana Lima", touch.get("person_name"));
    assertEquals("Acme", touch.get("company"));
    assertEquals("utc", touch.get("zone_basis"));
  }

  @Test
  void theIdIsTheToolsOwn() throws IOException {
    Object id = export.with("act_1,emailsSent" + TAIL).row().get("touch_id");
    String moved = TAIL.replace("ana@example.org", "ana@new.example.org");
    assertEquals(id, export.with("act_1,emailsSent" + moved).row().get("touch_id"));
    assertNotEquals(id, export.with("act_2,emailsSent" + TAIL).row().get("touch_id"));
  }

  @Test
  void aLeadOfLinkedInAloneIsKnownByTheProfile() throws IOException {
    String row =
        "act_1,linkedinSent,2024-03-01T08:00:00Z,,Ana,Lima,,https://www.linkedin.com/in/ana-lima,,"
            + "x,,,,";
    Map<String, Object> touch = export.with(row).row();
    assertEquals("linkedin:ana-lima", touch.get("party"));
    assertEquals("x", touch.get("step"));
  }

  @Test
  void whatCannotBeReadCostsItsRowAlone() throws IOException {
    List<Map<String, Object>> rows =
        export
            .with(
                "act_1,emailsSent" + TAIL.replace("2024-03-01T", "2024-13-01T"),
                "act_2,emailsSent,2024-03-01T08:00:00Z,,,,,,,,,,,",
                "act_3,emailsSent,2024-03-01T08:00:00Z,nobody,,,,,,,,,,",
                "act_4,emailsSent,2024-03-01T08:00:00Z,me@example.org,,,,,,,,,,",
                "act_5,emailsSent" + TAIL)
            .rows();
    assertEquals(4, rows.size());
    assertEquals("bad-date", rows.get(0).get("reason"));
    assertEquals("missing-person", rows.get(1).get("reason"));
    assertEquals("bad-email", rows.get(2).get("reason"));
    assertEquals("email:ana@example.org", rows.get(3).get("party"));
  }

  @Test
  void aLogOfAnotherToolIsNotRecognised() throws IOException {
    assertNull(CsvExport.of(folder, "a.csv", "type,createdAt,leadEmail", "a,b,c").source());
    assertNull(CsvExport.of(folder, "a.csv", "type,createdAt,campaignName", "a,b,c").source());
  }
}
