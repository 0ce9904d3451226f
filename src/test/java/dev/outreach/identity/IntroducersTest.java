package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class IntroducersTest {
  private static final String ANA = "email:ana@example.org";
  private static final String BOB = "email:bob@example.org";

  @Test
  void anIdentifierInAnySpellingIsItsPerson() {
    Introducers introducers = introducers(Map.of("tel:+33199001122", ANA, "linkedin:ana", ANA));
    introducers.ask("01 99 00 11 22");
    introducers.ask("https://www.linkedin.com/in/Ana/");
    introducers.ask("Ana@Example.org");
    introducers.ask("email:bob@example.org");
    assertEquals(
        Map.of(
            "01 99 00 11 22",
            ANA,
            "https://www.linkedin.com/in/Ana/",
            ANA,
            "Ana@Example.org",
            ANA,
            "email:bob@example.org",
            BOB),
        introducers.people());
    assertEquals(List.of(), List.copyOf(introducers.names()));
  }

  @Test
  void aNameIsTheOnePersonWhoBearsItWhateverCaseAndAccents() {
    Introducers introducers = introducers(Map.of());
    introducers.ask("Helene  LIMA");
    introducers.ask("Lima, Hélène");
    introducers.meet(ANA, "Hélène Lima");
    introducers.meet(ANA, "hélène lima");
    introducers.meet(BOB, "Bob Berg");
    assertEquals(Map.of("Helene  LIMA", ANA, "Lima, Hélène", ANA), introducers.people());
  }

  @Test
  void aNameThatSeveralBearOrNobodyStaysAName() {
    Introducers introducers = introducers(Map.of());
    introducers.ask("Ana Lima");
    introducers.ask("Carl Sand");
    introducers.ask(null);
    introducers.ask("  ");
    introducers.ask("?");
    introducers.meet(ANA, "Ana Lima");
    introducers.meet(BOB, "Ana Lima");
    assertEquals(Map.of(), introducers.people());
  }

  @Test
  void aSurnameAloneIsNotTheNameOfThePerson() {
    Introducers introducers = introducers(Map.of());
    introducers.ask("Lima");
    introducers.meet(ANA, "Ana Lima");
    introducers.meet(BOB, null);
    assertEquals(Map.of(), introducers.people());
  }

  @Test
  void theOrderOfTheRecordsPlaysNoPart() {
    List<Consumer<Introducers>> records = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = "Ana N" + i % 17;
      String person = "email:p" + i % 23 + "@example.org";
      records.add(introducers -> introducers.ask(name));
      records.add(introducers -> introducers.ask(name.toUpperCase(Locale.ROOT)));
      if (i < 20) {
        records.add(introducers -> introducers.ask("p" + person.substring(7)));
      }
    }
    TreeSet<String> answers = new TreeSet<>();
    for (int seed = 0; seed < 20; seed++) {
      Introducers introducers = introducers(Map.of());
      Collections.shuffle(records, new Random(seed));
      records.forEach(record -> record.accept(introducers));
      List<Integer> people = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
      people.addAll(people);
      Collections.shuffle(people, new Random(seed));
      people.forEach(i -> introducers.meet("x:p" + i, "Ana N" + i % 9));
      answers.add(new TreeMap<>(introducers.people()).toString());
    }
    assertEquals(1, answers.size());
  }

  private static Introducers introducers(Map<String, String> identities) {
    return new Introducers(identities, new Identifiers("FR"));
  }
}
