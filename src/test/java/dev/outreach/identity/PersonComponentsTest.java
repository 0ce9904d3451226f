package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.Slow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonComponentsTest {
  private static final String BOARD = "tel:+33639980000";
  private static final Rules DEFAULT = rules(SamePerson.none());

  @Test
  void sixColleaguesBehindOneSwitchboardAreSixPeople() {
    Map<String, String> people = people(DEFAULT, colleagues(6));
    assertEquals("email:p3@example.org", people.get("email:p3@example.org"));
    assertFalse(people.containsKey(BOARD));
  }

  @Test
  void fiveAddressesOnOneNumberAreStillOnePerson() {
    Map<String, String> people = people(DEFAULT, colleagues(5));
    assertEquals(Set.of("email:p0@example.org"), Set.copyOf(people.values()));
  }

  @Test
  void sixAddressesOnOneCardAreOnePerson() {
    List<String> card = new ArrayList<>(List.of(BOARD));
    colleagues(6).forEach(record -> card.add(record.get(1)));
    assertEquals(
        Set.of("email:p0@example.org"), Set.copyOf(people(DEFAULT, List.of(card)).values()));
  }

  @Test
  void twoSwitchboardsOfOneFirmDoNotHideEachOther() {
    List<List<String>> records =
        colleagues(6).stream()
            .map(record -> List.of(record.get(0), "tel:+33639980099", record.get(1)))
            .toList();
    assertEquals("email:p3@example.org", people(DEFAULT, records).get("email:p3@example.org"));
  }

  @Test
  void hubHiddenByAnotherHubIsFoundInTheNextRound() {
    List<List<String>> records =
        colleagues(6).stream()
            .map(record -> List.of(record.get(0), "email:office@example.org", record.get(1)))
            .toList();
    Map<String, String> people = people(DEFAULT, records);
    assertEquals("email:p3@example.org", people.get("email:p3@example.org"));
    assertFalse(people.containsKey(BOARD));
  }

  @Test
  void sharedMailboxAndNameLinkNobody() {
    Map<String, String> people =
        people(
            DEFAULT,
            List.of(
                List.of("email:info@example.org", "tel:+33639980001"),
                List.of("email:info@example.org", "tel:+33639980002"),
                List.of("name:ana lima", "tel:+33639980002"),
                List.of("name:ana lima", "tel:+33639980003")));
    assertEquals(
        Map.of(
            "tel:+33639980001", "tel:+33639980001",
            "tel:+33639980002", "tel:+33639980002",
            "tel:+33639980003", "tel:+33639980003"),
        people);
  }

  @Test
  void userJoinsEvenWhatLinksNobody() {
    SamePerson said =
        said("info@example.org", "+33639980001", "yes", BOARD, "p3@example.org", "oui");
    List<List<String>> records = new ArrayList<>(colleagues(6));
    records.add(List.of("email:info@example.org", "tel:+33639980002"));
    Map<String, String> people = people(rules(said), records);
    assertEquals("email:info@example.org", people.get("tel:+33639980001"));
    assertEquals("tel:+33639980002", people.get("tel:+33639980002"));
    assertEquals("email:p3@example.org", people.get(BOARD));
    assertEquals("email:p4@example.org", people.get("email:p4@example.org"));
  }

  @Test
  void userSplitsWhatRecordsLink() {
    SamePerson said = said("ana@example.org", "bob@example.org", "no");
    Map<String, String> people =
        people(
            rules(said),
            List.of(
                List.of("email:bob@example.org", BOARD),
                List.of("email:ana@example.org", BOARD),
                List.of("email:bob@example.org", "x:bob", "email:ana@example.org")));
    assertEquals(
        Map.of(
            "email:ana@example.org",
            "email:ana@example.org",
            BOARD,
            "email:ana@example.org",
            "x:bob",
            "email:ana@example.org",
            "email:bob@example.org",
            "email:bob@example.org"),
        people);
  }

  @Test
  void restOfARecordHoldsTogetherWhereItsFirstIdentifierIsSplitOff() {
    SamePerson said =
        said("ana@example.org", "bob@example.org", "no", "ana@example.org", "x:b", "no");
    Map<String, String> people =
        people(
            rules(said), List.of(List.of("email:ana@example.org", "email:bob@example.org", "x:b")));
    assertEquals("email:bob@example.org", people.get("x:b"));
  }

  @Test
  void splitHoldsAgainstAChainOfJoins() {
    SamePerson said = said("x:a", "x:b", "yes", "x:b", "x:c", "yes", "x:a", "x:c", "no");
    Map<String, String> people = people(rules(said), List.of());
    assertEquals("x:a", people.get("x:b"));
    assertEquals("x:c", people.get("x:c"));
  }

  @Test
  @Slow
  void longChainNeedsNoRecursion() {
    List<List<String>> chain =
        IntStream.range(0, 200_000).mapToObj(i -> List.of("x:n" + i, "x:n" + (i + 1))).toList();
    assertEquals(Set.of("x:n0"), Set.copyOf(people(DEFAULT, chain).values()));
  }

  @Test
  void orderOfArrivalPlaysNoPart() {
    Random random = new Random(20260105);
    for (int trial = 0; trial < 300; trial++) {
      List<List<String>> records = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        records.add(IntStream.range(0, 1 + random.nextInt(4)).mapToObj(j -> any(random)).toList());
      }
      SamePerson said = SamePerson.none();
      for (int i = 0; i < 6; i++) {
        SamePerson.Pair pair = SamePerson.Pair.of(any(random), any(random));
        if (!pair.a().equals(pair.b())) {
          (random.nextBoolean() ? said.joins() : said.splits()).add(pair);
        }
      }
      Rules rules = new Rules(Set.of("u1"), 1 + random.nextInt(4), said);
      Map<String, String> people = people(rules, records);
      List<List<String>> shuffled = new ArrayList<>();
      for (List<String> record : records) {
        List<String> copy = new ArrayList<>(record);
        Collections.shuffle(copy, random);
        shuffled.add(copy);
      }
      shuffled.addAll(records.subList(0, 5));
      Collections.shuffle(shuffled, random);
      assertEquals(people, people(rules, shuffled));
      people.forEach(
          (identifier, person) -> {
            assertEquals(person, people.get(person));
            assertFalse(person.compareTo(identifier) > 0);
          });
      for (SamePerson.Pair split : said.splits()) {
        assertNotEquals(
            people.getOrDefault(split.a(), split.a()), people.getOrDefault(split.b(), split.b()));
      }
    }
  }

  @Test
  void limitMustLeaveRoomForOnePerson() {
    assertThrows(IllegalArgumentException.class, () -> new Rules(Set.of(), 0, SamePerson.none()));
  }

  private static String any(Random random) {
    String who = "u" + random.nextInt(12);
    return switch (random.nextInt(3)) {
      case 0 -> "email:" + who + "@example.org";
      case 1 -> "x:" + who;
      default -> "tel:+336399800" + who.substring(1);
    };
  }

  private static List<List<String>> colleagues(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> List.of(BOARD, "email:p" + i + "@example.org"))
        .toList();
  }

  private static SamePerson said(String... cells) {
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < cells.length; i += 3) {
      rows.add(new String[] {cells[i], cells[i + 1], cells[i + 2]});
    }
    return SamePerson.of(rows, new Identifiers("FR"));
  }

  private static Rules rules(SamePerson said) {
    return new Rules(Set.of("info", "contact"), 5, said);
  }

  private static Map<String, String> people(Rules rules, List<List<String>> records) {
    PersonComponents components = new PersonComponents(rules);
    records.forEach(components::add);
    return components.people();
  }
}
