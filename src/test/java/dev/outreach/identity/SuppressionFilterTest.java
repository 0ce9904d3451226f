package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.identity.SuppressionFilter.Effect;
import dev.outreach.table.Contacts;
import dev.outreach.table.Touches;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionFilterTest {
  private static final byte[] KEY = {1, 2, 3};
  private static final String ANA = "email:ana@acme.example";
  private static final String BOB = "email:bob@acme.example";
  private static final String OFFICE = "tel:+33199001122";
  private static final String NUMBER = "tel:+33639980011";

  private static SuppressionFilter erased(TestPeople people, String... written) {
    TracesFinder finder = new TracesFinder(people.builder(), new Identifiers("FR"));
    List<Traces> traces = new java.util.ArrayList<>();
    for (String each : written) {
      traces.addAll(finder.of(each));
    }
    return Suppression.under(KEY, Suppression.hashes(KEY, traces)).filter();
  }

  private static TestPeople office() {
    return new TestPeople()
        .card("Ana Lima", "Acme", ANA, OFFICE)
        .card("Bob Berg", "Acme", BOB, OFFICE)
        .touch("Ana Lima", null, ANA, NUMBER, "linkedin:ana-lima");
  }

  private static Object[] contact(String name, String company, String... identifiers) {
    Object[] cells = new Object[Contacts.SCHEMA.size()];
    put(Contacts.SCHEMA, cells, Contacts.PERSON_NAME, name);
    put(Contacts.SCHEMA, cells, Contacts.COMPANY, company);
    put(Contacts.SCHEMA, cells, Contacts.IDENTIFIERS, identifiers);
    return cells;
  }

  private static void put(StructType schema, Object[] cells, String column, Object cell) {
    cells[schema.fieldIndex(column)] = cell;
  }

  private static Effect effect(
      SuppressionFilter filter, String name, String company, String... identifiers) {
    return filter.take(Contacts.NAME, contact(name, company, identifiers));
  }

  @Test
  void whateverIsKnownToBeThePersonsTakesTheRecordAway() {
    SuppressionFilter filter = erased(office(), "06 39 98 00 11");
    assertEquals(Effect.GONE, effect(filter, null, null, ANA));
    assertEquals(Effect.GONE, effect(filter, "A. L.", null, "x:someone", "linkedin:ana-lima"));
    assertEquals(Effect.GONE, effect(filter, "LIMA Ana", null, OFFICE));
    assertEquals(Effect.NONE, effect(filter, "Bob Berg", null, OFFICE));
    assertEquals(Effect.NONE, effect(filter, "Bob Berg", "Acme", BOB, OFFICE));
    assertEquals(Effect.NONE, effect(filter, null, null, "email:diana@acme.example"));
  }

  @Test
  void aNameAloneIsThePersonsIfNobodyElseBearsItAndTheCompanyDoesNotContradict() {
    SuppressionFilter filter = erased(office(), "ana@acme.example");
    assertEquals(Effect.GONE, effect(filter, "Ana Lima", null, "name:ana lima"));
    assertEquals(
        Effect.GONE, effect(filter, "Lima, Ana", "ACME SARL", "name:lima, ana @ acme sarl"));
    assertEquals(Effect.GONE, effect(filter, "Ana Lima", null, "facebook-name:ana lima"));
    assertEquals(Effect.GONE, effect(filter, "Ana Lima", null));
    assertEquals(Effect.NONE, effect(filter, "Ana Lima", "Zeta", "name:ana lima @ zeta"));
    assertEquals(Effect.NONE, effect(filter, "Ana Lima", null, "email:ana@zeta.example"));
    assertEquals(Effect.NONE, effect(filter, "Ana", null, "name:ana"));

    SuppressionFilter common =
        erased(office().card("Ana Lima", "Zeta", "email:lima@zeta.example"), "ana@acme.example");
    assertEquals(Effect.NONE, effect(common, "Ana Lima", null, "name:ana lima"));
    assertEquals(Effect.GONE, effect(common, null, null, ANA));
  }

  @Test
  void anIdentifierOfSeveralIsTakenFromTheirRecordsWhichStay() {
    SuppressionFilter filter = erased(office(), "+33 1 99 00 11 22");
    Object[] bob = contact("Bob Berg", "Acme", BOB, OFFICE);
    assertEquals(Effect.CHANGED, filter.take(Contacts.NAME, bob));
    assertArrayEquals(
        new String[] {BOB}, (String[]) bob[Contacts.SCHEMA.fieldIndex(Contacts.IDENTIFIERS)]);
    assertEquals("Bob Berg", bob[Contacts.SCHEMA.fieldIndex(Contacts.PERSON_NAME)]);
    assertEquals(Effect.GONE, effect(filter, "Front Desk", null, OFFICE));
  }

  @Test
  void aTouchLosesThePartyThatIsNoLongerThereAndTheKeysThatNameSomebody() {
    SuppressionFilter filter = erased(office(), "01 99 00 11 22", "ana@acme.example");
    Object[] cells = new Object[Touches.SCHEMA.size()];
    put(Touches.SCHEMA, cells, Touches.PARTY, OFFICE);
    put(Touches.SCHEMA, cells, Touches.IDENTIFIERS, new String[] {OFFICE, BOB});
    put(Touches.SCHEMA, cells, Touches.MESSAGE_KEY, "1@mail.example");
    put(Touches.SCHEMA, cells, Touches.THREAD, "chat with Ana Lima");
    put(
        Touches.SCHEMA,
        cells,
        Touches.IN_REPLY_TO,
        new String[] {"2@x.example", "ana@acme.example"});
    assertEquals(Effect.CHANGED, filter.take(Touches.NAME, cells));
    assertEquals(BOB, cells[Touches.SCHEMA.fieldIndex(Touches.PARTY)]);
    assertEquals("1@mail.example", cells[Touches.SCHEMA.fieldIndex(Touches.MESSAGE_KEY)]);
    assertNull(cells[Touches.SCHEMA.fieldIndex(Touches.THREAD)]);
    assertArrayEquals(
        new String[] {"2@x.example"},
        (String[]) cells[Touches.SCHEMA.fieldIndex(Touches.IN_REPLY_TO)]);
    assertEquals(Effect.NONE, filter.take(Touches.NAME, cells));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Intro Ana Lima / Bob | Intro … / Bob",
        "LIMA, Ána called | … called",
        "WhatsApp Chat with Ana Lima.txt | WhatsApp Chat with ….txt",
        "see ANA@acme.example. | see ….",
        "see diana@acme.example | see diana@acme.example",
        "tel 06.39.98.00.11 or +33 6 39 98 00 11 | tel … or …",
        "tel 06 39 98 00 12 | tel 06 39 98 00 12",
        "linkedin.com/in/ana-lima | linkedin.com/in/…",
        "Diana Lima; Ana Limas | Diana Lima; Ana Limas",
      })
  void aTextLosesThePersonAndKeepsTheRest(String text, String left) {
    assertEquals(left, erased(office(), "ana@acme.example").text(text));
  }

  @Test
  void aTextThatIsNothingElseIsEmptyButAPathIsNot() {
    SuppressionFilter filter = erased(office(), "ana@acme.example");
    assertNull(filter.text("Ana Lima"));
    assertNull(filter.text(null));
    assertEquals(SuppressionFilter.ERASED, filter.path("Ana Lima"));
    assertTrue(filter.isNamed("from ana lima"));
  }

  @Test
  void somebodyOfWhomNothingIsStoredIsKnownByWhatIsWritten() {
    SuppressionFilter filter = erased(office(), "x:nobody", "name:Eva Moll @ Zeta");
    assertEquals(Effect.GONE, effect(filter, null, null, "x:nobody"));
    assertEquals(Effect.GONE, effect(filter, "Eva Moll", "Zeta", "name:eva moll @ zeta"));
    assertEquals(Effect.NONE, effect(filter, "Eva Moll", "Acme", "name:eva moll @ acme"));
    TracesFinder finder = new TracesFinder(office().builder(), new Identifiers("FR"));
    assertEquals(List.of(), List.copyOf(finder.of("what is this")));
    TracesFinder two =
        new TracesFinder(
            office().card("Ana Lima", "Zeta", "email:lima@zeta.example").builder(),
            new Identifiers("FR"));
    assertEquals(2, two.of("name:Ana Lima").size());
    assertTrue(two.of(ANA).stream().allMatch(two::isStored));
    assertTrue(finder.of("x:nobody").stream().noneMatch(finder::isStored));
    assertTrue(finder.of("name:Eva Moll").stream().noneMatch(finder::isStored));
    assertEquals(Set.of("email:lima@zeta.example"), only(two, "name:Lima Ana @ Zeta"));
  }

  private static Set<String> only(TracesFinder finder, String written) {
    List<Traces> meant = List.copyOf(finder.of(written));
    assertEquals(1, meant.size());
    return meant.get(0).identifiers();
  }

  @Test
  void theHashesAreThoseOfTheKeyAndSayNothingWithoutIt() {
    Traces ana =
        List.copyOf(new TracesFinder(office().builder(), new Identifiers("FR")).of(ANA)).get(0);
    Set<String> hashes = Suppression.hashes(KEY, List.of(ana));
    assertEquals(hashes, Suppression.hashes(KEY.clone(), List.of(ana)));
    byte[] other = {3, 2, 1};
    assertTrue(Suppression.hashes(other, List.of(ana)).stream().noneMatch(hashes::contains));
    assertTrue(hashes.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}")));
    assertNotEquals(Suppression.keyId(KEY), Suppression.keyId(other));
    SuppressionFilter wrong = Suppression.under(other, hashes).filter();
    assertEquals(Effect.NONE, effect(wrong, "Ana Lima", null, ANA));
    assertEquals(Effect.NONE, effect(Suppression.NONE.filter(), "Ana Lima", null, ANA));
  }
}
