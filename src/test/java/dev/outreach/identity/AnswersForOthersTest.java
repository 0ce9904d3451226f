package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Identities;
import dev.outreach.table.Touches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Whom a message answers for, besides whoever wrote it. */
@Slow
class AnswersForOthersTest {
  private static final String ANA = "email:ana@acme.example";
  private static final String BOB = "email:bob@acme.example";
  private static final String CONTACT = "email:contact@acme.example";
  private static final String ASSISTANT = "email:eve@assistants.example";

  private final List<Row> touches = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  @Test
  void aColleagueAnAssistantAndWhoeverReadsTheSharedMailbox() {
    sent(ANA, "Ana Lima", "<1>");
    sent(CONTACT, null, "<2>");
    received(BOB, "Bob Berg", "<1>");
    received(ASSISTANT, "Eve Jung", "<1>");
    received(BOB, "Bob Berg", "<2>");
    assertEquals(
        List.of(
            "2 email:ana@acme.example account:domain:acme.example",
            "3 email:ana@acme.example account:domain:acme.example",
            "4 email:contact@acme.example account:domain:acme.example"),
        answeredFor());
  }

  @Test
  void nobodyAnswersForThemselvesFromWhateverAddress() {
    sent(ANA, "Ana Lima", "<1>");
    received(ANA, "Ana Lima", "<1>");
    received("email:lima@freemail.example", "LIMA Ana", "<1>");
    assertEquals(List.of(), answeredFor());
  }

  @Test
  void fromWhicheverOfMyAddressesIAsked() {
    mail(Direction.OUTBOUND, ANA, "Ana Lima", "email:other@me.example", "<1>");
    mail(Direction.INBOUND, BOB, "Bob Berg", "email:me@me.example", "<2>", "<1>");
    assertEquals(List.of("1 email:ana@acme.example account:domain:acme.example"), answeredFor());
  }

  @Test
  void onlyWhatIsNamedIsAnswered() {
    sent(ANA, "Ana Lima", "<1>");
    received(BOB, "Bob Berg");
    received(BOB, "Bob Berg", "<gone>");
    received(BOB, "Bob Berg", "<gone>", "<1>");
    assertEquals(List.of("3 email:ana@acme.example account:domain:acme.example"), answeredFor());
  }

  @Test
  void oneMessageMayAnswerForSeveral() {
    sent(ANA, "Ana Lima", "<1>");
    sent(CONTACT, null, "<2>");
    received(BOB, "Bob Berg", "<1>", "<2>");
    assertEquals(
        List.of(
            "2 email:ana@acme.example account:domain:acme.example",
            "2 email:contact@acme.example account:domain:acme.example"),
        answeredFor());
  }

  @Test
  void whatTheyNameOfTheirsIsNoQuestionOfMine() {
    received(ANA, "Ana Lima", "<gone>");
    received(BOB, "Bob Berg", "<r0>");
    assertEquals(List.of(), answeredFor());
  }

  @Test
  void whoIsLeftOutAnswersForNobodyAndIsAnsweredForByNobody() {
    sent(ANA, "Ana Lima", "<1>");
    received(BOB, "Bob Berg", "<1>");
    assertEquals(1, answeredFor().size());
    ignored.add(BOB);
    assertEquals(List.of(), answeredFor());
    ignored.set(0, ANA);
    assertEquals(List.of(), answeredFor());
  }

  /** Number of the message, and whose history it is added to. */
  private List<String> answeredFor() {
    Dataset<Row> all = TestSpark.table(Touches.SCHEMA, touches).coalesce(1);
    People people =
        new People(
            all,
            TestSpark.table(Contacts.SCHEMA, List.of()),
            TestSpark.table(Contracts.SCHEMA, List.of()),
            LocalDate.of(2024, 6, 30),
            new Rules(Set.of("contact"), 5, SamePerson.none()),
            TestPeople.DOMAINS,
            IgnoreList.of(ignored, List.of(), List.of()),
            new Identifiers("FR"));
    Dataset<Row> told = people.withAnswersForOthers(people.withPerson(all), "is_others");
    assertEquals(touches.size(), told.where("not is_others").count());
    return told
        .where("is_others")
        .select(Touches.ID, Identities.PERSON, Identities.HISTORY)
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }

  private void sent(String to, String name, String key) {
    mail(Direction.OUTBOUND, to, name, "email:me@me.example", key);
  }

  private void received(String from, String name, String... answers) {
    String key = "<r" + touches.size() + ">";
    mail(Direction.INBOUND, from, name, "email:me@me.example", key, answers);
  }

  private void mail(
      String direction, String party, String name, String me, String key, String... answers) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(Touches.ID, String.valueOf(touches.size()));
    cells.put(Touches.SOURCE, "mbox");
    cells.put(Touches.CHANNEL, "email");
    cells.put(Touches.KIND, "message");
    cells.put(Touches.OCCURRED_AT, Instant.EPOCH);
    cells.put(Touches.DIRECTION, direction);
    cells.put(Touches.PERSON_NAME, name);
    cells.put(Touches.PARTY, party);
    cells.put(Touches.SENDER, me);
    cells.put(Touches.IDENTIFIERS, new String[] {party});
    cells.put(Touches.MESSAGE_KEY, key);
    cells.put(Touches.IN_REPLY_TO, answers);
    touches.add(TestSpark.row(Touches.SCHEMA, cells));
  }
}
