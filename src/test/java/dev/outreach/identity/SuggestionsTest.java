package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final String ANA = "email:ana@acme.example";
  private static final String ALSO = "email:lima@acme.example";
  private static final String MOBILE = "tel:+33639980001";

  @Test
  void twoOfOneNameAndAccountMayBeOne() {
    TestPeople people = new TestPeople().touch("Ana Lima", null, ANA).touch("LIMA Ana", null, ALSO);
    assertEquals(
        List.of(
            new Suggestions.Pair(
                ANA, ALSO, "Ana Lima", "LIMA Ana", "acme.example", "same_name_and_account")),
        people.suggestions());
    assertEquals(false, people.isOne(ANA, ALSO));
  }

  @Test
  void theOnlyTwoOfANameMayBeOneUnlessTheirFirmsDiffer() {
    TestPeople people =
        new TestPeople().touch("Ana Lima", null, ANA).card("Ana Lima", null, "x:ana");
    assertEquals(List.of("only_ones_of_the_name"), why(people));
    people.touch("Ana Lima", null, "email:ana@freemail.example");
    assertEquals(List.of(), why(people));
    TestPeople homonyms =
        new TestPeople()
            .touch("Ana Lima", null, ANA)
            .touch("Ana Lima", null, "email:ana@bonne.example");
    assertEquals(List.of(), why(homonyms));
  }

  @Test
  void aSingleWordIsNoName() {
    TestPeople people = new TestPeople().touch("Ana", null, ANA).touch("Ana", null, ALSO);
    assertEquals(List.of(), why(people));
  }

  @Test
  void fiveOfOneNameAreSuggestedAndSixAreALabel() {
    assertEquals(10, bearers(5).suggestions().size());
    assertEquals(0, bearers(6).suggestions().size());
  }

  @Test
  void twoOnOneMobileMayBeOneAndThreeAreNot() {
    TestPeople people =
        new TestPeople()
            .card("Ana Lima", null, MOBILE, ANA)
            .card("Zoe Kern", null, MOBILE, "x:zoe");
    assertEquals(
        List.of(
            new Suggestions.Pair(
                ANA, "x:zoe", "Ana Lima", "Zoe Kern", "acme.example", "same_mobile")),
        people.suggestions());
    people.card("Yan Moor", null, MOBILE, "x:yan");
    assertEquals(List.of(), people.suggestions());
  }

  @Test
  void aLandlineSuggestsNothing() {
    TestPeople people =
        new TestPeople()
            .card("Ana Lima", null, "tel:+33199001122", ANA)
            .card("Zoe Kern", null, "tel:+33199001122", "x:zoe");
    assertEquals(List.of(), people.suggestions());
  }

  @Test
  void whomTheUserHoldsApartAreNotSuggestedAgain() {
    TestPeople people =
        new TestPeople()
            .touch("Ana Lima", null, ANA, "x:ana")
            .touch("Ana Lima", null, ALSO)
            .same("x:ana", "lima@acme.example", "no");
    assertEquals(List.of(), people.suggestions());
  }

  @Test
  void whoIsLeftOutIsNotSuggested() {
    TestPeople named = new TestPeople().touch("Ana Lima", null, ANA).touch("Ana Lima", null, ALSO);
    assertEquals(1, named.suggestions().size());
    named.ignore(List.of(ALSO), List.of(), List.of());
    assertEquals(List.of(), named.suggestions());
    TestPeople numbered =
        new TestPeople()
            .card("Ana Lima", null, MOBILE, ANA)
            .card("Zoe Kern", null, MOBILE, "email:zoe@family.example")
            .ignore(List.of(), List.of("family.example"), List.of());
    assertEquals(List.of(), numbered.suggestions());
  }

  @Test
  void theSurestComeFirstThenByName() {
    TestPeople people =
        new TestPeople()
            .touch("Zoe Kern", null, "email:zoe@bonne.example")
            .touch("Zoe Kern", null, "x:zoe")
            .touch("Ana Lima", null, ANA)
            .touch("Ana Lima", null, ALSO)
            .card("Yan Moor", null, MOBILE, "x:yan")
            .card("Ugo Pell", null, MOBILE, "x:ugo")
            .touch("Cleo Ray", null, "email:c@acme.example")
            .touch("Cleo Ray", null, "email:cleo@acme.example");
    assertEquals(
        List.of(
            "same_mobile",
            "same_name_and_account",
            "same_name_and_account",
            "only_ones_of_the_name"),
        why(people));
    assertEquals(
        List.of("Ugo Pell", "Ana Lima", "Cleo Ray", "Zoe Kern"),
        people.suggestions().stream().map(Suggestions.Pair::name).toList());
  }

  /** Or the user could not copy a row into {@code same_person.csv}. */
  @Test
  void bothIdentifiersOfEachAreAsTheUsersFileTakesThem() {
    int suggested = 0;
    for (int seed = 0; seed < 30; seed++) {
      RandomPeople world = new RandomPeople(seed);
      for (Suggestions.Pair pair : world.people().suggestions(world.contracts())) {
        Identifiers identifiers = new Identifiers("FR");
        assertEquals(Optional.of(pair.a()), WrittenIdentifier.of(pair.a(), identifiers));
        assertEquals(Optional.of(pair.b()), WrittenIdentifier.of(pair.b(), identifiers));
        suggested++;
      }
    }
    assertEquals(true, suggested > 100, "only " + suggested);
  }

  private static TestPeople bearers(int count) {
    TestPeople people = new TestPeople();
    for (int i = 0; i < count; i++) {
      people.touch("Ana Lima", null, "email:ana" + i + "@acme.example");
    }
    return people;
  }

  private static List<String> why(TestPeople people) {
    return people.suggestions().stream().map(Suggestions.Pair::why).toList();
  }
}
