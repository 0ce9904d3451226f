package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTouchesTest {
  @TempDir private Path folder;

  @Test
  void everyColumnIsRead() throws IOException {
    Map<String, Object> touch =
        read(
                "occurred_at,channel,direction,kind,person_name,company,email,phone,handle,campaign,"
                    + "step,variant,sender,outcome,duration_seconds,subject,thread,note",
                "2024-03-01T09:30:00Z,call,outbound,call,Ana Lima,Acme,ana@example.org,"
                    + "01 99 00 11 22,linkedin:ana-lima,Spring,1,A,+33199000000,interested,75,"
                    + "Audit,T1,\"Nice, calls back\"")
            .row();
    assertEquals("touches", touch.get("source"));
    assertEquals("call", touch.get("channel"));
    assertEquals("call", touch.get("kind"));
    assertEquals("outbound", touch.get("direction"));
    assertEquals(Instant.parse("2024-03-01T09:30:00Z"), touch.get("occurred_at"));
    assertEquals("utc", touch.get("zone_basis"));
    assertEquals("email:ana@example.org", touch.get("party"));
    assertEquals(
        List.of("email:ana@example.org", "tel:+33199001122", "linkedin:ana-lima"),
        touch.get("identifiers"));
    assertEquals("Ana Lima", touch.get("person_name"));
    assertEquals("Acme", touch.get("company"));
    assertEquals("Spring", touch.get("tool_campaign"));
    assertEquals("1", touch.get("step"));
    assertEquals("A", touch.get("variant"));
    assertEquals("tel:+33199000000", touch.get("sender"));
    assertEquals("interested", touch.get("outcome"));
    assertEquals(75L, touch.get("duration_seconds"));
    assertEquals("Audit", touch.get("subject"));
    assertEquals("T1", touch.get("thread"));
    assertEquals("Nice, calls back", touch.get("note"));
    assertEquals("line 2", touch.get("place"));
  }

  @ParameterizedTest
  @CsvSource({
    "01/03/2024, day, 2024-03-01T11:00:00Z",
    "01/03/2024 09:30, minute, 2024-03-01T08:30:00Z",
    "01/03/2024 9h30, minute, 2024-03-01T08:30:00Z",
    "01/03/2024 09:30:00, instant, 2024-03-01T08:30:00Z",
    "2024-03-01T09:30:00Z, instant, 2024-03-01T09:30:00Z"
  })
  void aTimeIsAsExactAsItIsWritten(String written, String precision, Instant instant)
      throws IOException {
    Map<String, Object> touch =
        read("date,channel,email", written + ",email,ana@example.org").row();
    assertEquals(precision, touch.get("time_precision"));
    assertEquals(instant, touch.get("occurred_at"));
  }

  @Test
  void frenchHeadersWordsAndDatesAreRead() throws IOException {
    Map<String, Object> touch =
        CsvExport.of(
                folder,
                "Prises de contact 2024.csv",
                "Résultat;Nom;Entreprise;Courriel;Téléphone;Sens;Canal;Date;Campagne;Durée",
                "Rendez-vous pris;Ana Lima;Société Été;;06 39 98 00 11;sortant;Téléphone;"
                    + "01/03/2024 09:30;Printemps;1 min 15 s")
            .row();
    assertEquals("touches", touch.get("source"));
    assertEquals("call", touch.get("channel"));
    assertEquals("outbound", touch.get("direction"));
    assertEquals(Instant.parse("2024-03-01T08:30:00Z"), touch.get("occurred_at"));
    assertEquals("configured", touch.get("zone_basis"));
    assertEquals("01/03/2024 09:30", touch.get("occurred_raw"));
    assertEquals("tel:+33639980011", touch.get("party"));
    assertEquals("meeting_booked", touch.get("outcome"));
    assertEquals("Printemps", touch.get("tool_campaign"));
    assertEquals("Société Été", touch.get("company"));
    assertEquals(75L, touch.get("duration_seconds"));
  }

  @ParameterizedTest
  @CsvSource({
    "lead_source",
    "Comment il nous a connu",
    "Comment nous avez-vous connu ?",
    "How did you hear about us?",
    "Provenance"
  })
  void howTheyFoundUsIsKeptAsItWasWritten(String column) throws IOException {
    Map<String, Object> touch =
        read(
                "date;canal;sens;nom;" + column,
                "01/03/2024;bouche-à-oreille;entrant;Ana Lima;Par sa sœur, cliente")
            .row();
    assertEquals("referral", touch.get("channel"));
    assertEquals("Par sa sœur, cliente", touch.get("lead_source"));
  }

  @Test
  void theSameWordsOnSeveralNetworksHaveOneFingerprint() throws IOException {
    List<Map<String, Object>> posts =
        read(
                "date,channel,name,text",
                "2010-01-11 09:05,x,,Studio open again! http://ping.example.com/a1",
                "2010-01-11 09:05,viadeo,,Studio OPEN again http://ping.example.com/b2",
                "2010-01-11 09:05,facebook,,Something else")
            .rows();
    assertEquals(posts.get(0).get("content_key"), posts.get(1).get("content_key"));
    assertNotEquals(posts.get(0).get("content_key"), posts.get(2).get("content_key"));
    assertEquals("post", posts.get(0).get("kind"));
  }

  @Test
  void dateAndTimeMayHaveAColumnEach() throws IOException {
    Map<String, Object> touch =
        read("date,heure,canal,nom", "01/03/2024,9h30,email,Ana Lima").row();
    assertEquals(Instant.parse("2024-03-01T08:30:00Z"), touch.get("occurred_at"));
  }

  @Test
  void aTouchWithoutAPersonIsAPost() throws IOException {
    Map<String, Object> post = read("date,channel,name", "2024-03-01,linkedin,").row();
    assertEquals("post", post.get("kind"));
    assertNull(post.get("party"));
    assertEquals(List.of(), post.get("identifiers"));
  }

  @Test
  void aCallWithoutAPersonIsNoPost() throws IOException {
    assertRejected("missing-person", "name", "date,channel,name", "2024-03-01,call,");
  }

  @Test
  void aNameAloneIdentifiesWithItsCompanyAndNotBesideAnAddress() throws IOException {
    CsvExport log =
        read(
            "date,channel,name,company,email",
            "2024-03-01,meeting,Ana Lima,Acme,",
            "2024-03-02,meeting,Ana Lima,Acme,ana@example.org",
            "2024-03-03,meeting,,Acme,");
    assertEquals(
        List.of("name:ana lima @ acme", "email:ana@example.org", "name:acme"),
        log.rows().stream().map(row -> row.get("party")).toList());
    assertEquals(List.of("email:ana@example.org"), log.rows().get(1).get("identifiers"));
  }

  @Test
  void whatIsMineIsNotTheCounterpart() throws IOException {
    CsvExport log =
        read(
            "date,channel,name,email",
            "2024-03-01,email,,me@example.org; ana@example.org",
            "2024-03-01,email,Max Muster,me@example.org");
    assertEquals(List.of("email:ana@example.org"), log.row().get("identifiers"));
  }

  @Test
  void aWithheldNumberIsNobody() throws IOException {
    assertEquals(List.of(), read("date,channel,phone", "2024-03-01,call,Anonymous").rows());
  }

  @Test
  void severalNumbersOfOnePersonAreAllKept() throws IOException {
    Map<String, Object> touch =
        read(
                "date;canal;téléphone;mobile",
                "2024-03-01;appel;01 99 00 11 22 / 01 99 00 11 33;06 39 98 00 11")
            .row();
    assertEquals(
        List.of("tel:+33199001122", "tel:+33199001133", "tel:+33639980011"),
        touch.get("identifiers"));
  }

  @ParameterizedTest
  @CsvSource({
    "linkedin, ana-lima, linkedin:ana-lima",
    "x, @Ana, x:ana",
    "Twitter, https://twitter.com/ana/status/1, x:ana",
    "email, https://fr.linkedin.com/in/ana-lima/?trk=1, linkedin:ana-lima",
    "call, www.facebook.com/profile.php?id=100, facebook:100",
    "meeting, twitter:ana, x:ana",
    "linkedin, x: ana, x:ana",
    "Malt, ana, malt:ana"
  })
  void aHandleBelongsToItsNetwork(String channel, String handle, String party) throws IOException {
    assertEquals(
        party,
        read("date,channel,handle", "2024-03-01," + channel + "," + handle).row().get("party"));
  }

  @ParameterizedTest
  @CsvSource({
    "email, ana",
    "linkedin, https://www.linkedin.com/company/acme",
    "linkedin, https://example.org/ana"
  })
  void aHandleOfNoNetworkIsRejected(String channel, String handle) throws IOException {
    assertRejected(
        "bad-handle", "handle", "date,channel,handle", "2024-03-01," + channel + "," + handle);
  }

  @ParameterizedTest
  @CsvSource({
    "call, call",
    "phone, call",
    "visio, call",
    "RDV, meeting",
    "e-mail, message",
    "linkedin, message",
    "Ko-fi, message"
  })
  void theKindFollowsTheChannel(String channel, String kind) throws IOException {
    Map<String, Object> touch =
        read("date,channel,name", "2024-03-01," + channel + ",Ana Lima").row();
    assertEquals(kind, touch.get("kind"));
    assertEquals("outbound", touch.get("direction"));
  }

  @Test
  void anUnknownChannelIsTheUsersOwn() throws IOException {
    assertEquals("ko-fi", read("date,channel,name", "2024-03-01, Ko-fi ,Ana").row().get("channel"));
  }

  @Test
  void aCallThatLastedWasAnswered() throws IOException {
    CsvExport log =
        read(
            "date,channel,name,duration,outcome",
            "2024-03-01,call,Ana,75,",
            "2024-03-02,call,Ana,0,",
            "2024-03-03,call,Ana,30,messagerie",
            "2024-03-04,email,Ana,30,");
    assertEquals(
        Arrays.asList("answered", "no_answer", "voicemail", null),
        log.rows().stream().map(row -> row.get("outcome")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "bad-date, date, 'soon,email,out,message,a@example.org,,replied,1'",
    "missing-date, date, ',email,out,message,a@example.org,,replied,1'",
    "missing-channel, channel, '2024-03-01,,out,message,a@example.org,,replied,1'",
    "unknown-word, direction, '2024-03-01,email,up,message,a@example.org,,replied,1'",
    "unknown-word, kind, '2024-03-01,email,out,wave,a@example.org,,replied,1'",
    "unknown-word, outcome, '2024-03-01,email,out,message,a@example.org,,so so,1'",
    "bad-number, duration, '2024-03-01,call,out,call,a@example.org,,replied,long'",
    "bad-email, email, '2024-03-01,email,out,message,ana at example,,replied,1'",
    "bad-phone, phone, '2024-03-01,email,out,message,,12,replied,1'"
  })
  void aCellThatCannotBeReadRejectsItsRecordAlone(String reason, String field, String line)
      throws IOException {
    List<Map<String, Object>> rows =
        read(
                "date,channel,direction,kind,email,phone,outcome,duration",
                "2024-03-01,email,out,message,a@example.org,,replied,1",
                line,
                "2024-03-02,email,in,message,b@example.org,,,")
            .rows();
    assertEquals(3, rows.size());
    assertEquals("email:a@example.org", rows.get(0).get("party"));
    assertEquals(reason, rows.get(1).get("reason"));
    assertEquals(field, rows.get(1).get("field"));
    assertEquals("line 3", rows.get(1).get("place"));
    assertEquals("email:b@example.org", rows.get(2).get("party"));
  }

  @Test
  void aProfileThatIsTooLongIsNone() throws IOException {
    for (String profile : List.of("a.".repeat(200_000) + "com/in/ana", "@" + "a".repeat(2_083))) {
      assertRejected(
          "bad-handle", "profile", "date,channel,profile", "2024-03-01,linkedin," + profile);
    }
  }

  @Test
  void aRejectShowsTheShapeOfItsValueAlone() throws IOException {
    Map<String, Object> reject = read("date,channel,email", "2024-03-01,email,ana lima 7@").row();
    assertEquals("aaa aaaa 9@", reject.get("masked_value"));
  }

  @Test
  void aCorrectedOutcomeIsTheSameTouch() throws IOException {
    List<Map<String, Object>> rows =
        read(
                "date,channel,email,outcome",
                "2024-03-01,email,a@example.org,",
                "2024-03-01,email,a@example.org,replied")
            .rows();
    assertEquals(rows.get(0).get("touch_id"), rows.get(1).get("touch_id"));
  }

  private CsvExport read(String... lines) {
    return CsvExport.of(folder, "touches.csv", lines);
  }

  private void assertRejected(String reason, String field, String... lines) throws IOException {
    Map<String, Object> reject = read(lines).row();
    assertEquals(reason, reject.get("reason"));
    assertEquals(field, reject.get("field"));
  }

  @ParameterizedTest
  @CsvSource({
    "rdv, absent, no_show",
    "rdv, lapin, no_show",
    "rdv, no-show, no_show",
    "rdv, pas venu, no_show",
    "rdv, , ",
    "appel, absent, no_answer",
    "appel, lapin, no_show"
  })
  void whoIsAbsentFromAMeetingDidNotCome(String kind, String said, String outcome)
      throws IOException {
    Map<String, Object> touch =
        read(
                "date;type;canal;nom;résultat",
                "01/03/2024;"
                    + kind
                    + (kind.equals("rdv") ? ";rdv;" : ";téléphone;")
                    + "Ana Lima;"
                    + (said == null ? "" : said))
            .row();
    assertEquals(outcome, touch.get("outcome"));
  }
}
