package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedNumbersTest {
  private static final String LANDLINE = "tel:+33199001122";
  private static final String MOBILE = "tel:+33639980001";
  private static final String ANA = "email:ana@acme.example";
  private static final String BOB = "email:bob@acme.example";
  private static final Mention ANAS_CARD = card("Ana Lima", LANDLINE, ANA);
  private static final Mention BOBS_CARD = card("Bob Berg", LANDLINE, BOB);

  @Test
  void aLandlineLinksOnOneRecordAndNobodyOnTwo() {
    assertEquals(Set.of(), numbers(ANAS_CARD).heldBack());
    assertEquals(
        Set.of(LANDLINE), numbers(ANAS_CARD, card("Ana Lima", LANDLINE, "x:ana")).heldBack());
    assertEquals(Set.of(LANDLINE), numbers(ANAS_CARD, BOBS_CARD).heldBack());
  }

  @Test
  void aMobileLinksUnlessItStandsBesideTwoPeople() {
    Mention named = card("Ana Lima", MOBILE, ANA);
    assertEquals(Set.of(), numbers(named, card("Ana Lima", MOBILE, "x:ana")).heldBack());
    assertEquals(Set.of(), numbers(named, card("Ana", MOBILE, "x:ana")).heldBack());
    assertEquals(Set.of(), numbers(named, card("Ana L.", MOBILE, ANA)).heldBack());
    assertEquals(Set.of(), numbers(named, card(null, MOBILE, LANDLINE)).heldBack());
    assertEquals(Set.of(MOBILE), numbers(named, card("Bob", MOBILE, "x:bob")).heldBack());
    assertEquals(Set.of(MOBILE), numbers(named, card(null, MOBILE, "x:bob")).heldBack());
    assertEquals(
        Set.of(MOBILE), numbers(card(null, MOBILE, ANA), card(null, MOBILE, BOB)).heldBack());
  }

  @Test
  void aThirdRecordMayShowThatTwoAddressesAreOnePersons() {
    Mention one = card(null, MOBILE, ANA);
    Mention other = card(null, MOBILE, "x:ana");
    assertEquals(Set.of(MOBILE), numbers(one, other).heldBack());
    assertEquals(Set.of(), numbers(one, other, card(null, MOBILE, ANA, "x:ana")).heldBack());
  }

  @Test
  void aLandlineThatOnlyOnePersonHasIsTheirs() {
    SharedNumbers numbers = numbers(ANAS_CARD, card(null, LANDLINE, ANA));
    assertEquals(Map.of(LANDLINE, ANA), numbers.owners(Map.of(ANA, ANA)));
  }

  @Test
  void aLandlineOfTwoIsNobodysButWhereANameTells() {
    assertEquals(Map.of(), numbers(ANAS_CARD, BOBS_CARD).owners(Map.of()));
    SharedNumbers called =
        numbers(
            ANAS_CARD, BOBS_CARD, call("LIMA Ana"), call("Bob"), call("Front Desk"), call(null));
    assertEquals(
        Map.of(Directory.named(LANDLINE, "ana lima"), ANA, Directory.named(LANDLINE, "bob"), BOB),
        called.owners(Map.of(ANA, ANA, BOB, BOB)));
  }

  @Test
  void aNameThatTwoBearTellsNobody() {
    SharedNumbers numbers =
        numbers(card("Ana Lima", LANDLINE, ANA), card("Ana Berg", LANDLINE, BOB), call("Ana"));
    assertEquals(Map.of(), numbers.owners(Map.of()));
  }

  @Test
  void aCallUnderAnotherNameLeavesTheNumberOpen() {
    SharedNumbers numbers = numbers(ANAS_CARD, card(null, LANDLINE, ANA), call("Front Desk"));
    assertEquals(Map.of(), numbers.owners(Map.of(ANA, ANA)));
  }

  @ParameterizedTest
  @CsvSource({
    "tel:+33199001122, true",
    "tel:+442079460123, true",
    "tel:+448081570123, true",
    "tel:+33639980001, false",
    "tel:+447700900123, false",
    "tel:+12025550101, false",
    "tel:+1, false"
  })
  void whatIsNoMobileMayBeAFirms(String number, boolean isLandline) {
    assertEquals(isLandline, SharedNumbers.isLandline(number));
  }

  @Test
  void theOrderOfTheRecordsPlaysNoPart() {
    Random random = new Random(20260108);
    for (int world = 0; world < 50; world++) {
      List<Mention> mentions = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int who = random.nextInt(10);
        String name =
            random.nextInt(3) == 0 ? null : random.nextInt(3) == 0 ? "N" + who : "N" + who + " F";
        String number = (random.nextBoolean() ? "tel:+3319900112" : "tel:+3363998000") + who / 2;
        mentions.add(
            random.nextInt(4) == 0
                ? card(name, number)
                : card(name, number, (random.nextBoolean() ? "x:p" : "email:p") + who));
      }
      Set<String> answers = new TreeSet<>();
      for (int order = 0; order < 8; order++) {
        Collections.shuffle(mentions, random);
        SharedNumbers numbers = numbers(mentions.toArray(Mention[]::new));
        answers.add(numbers.heldBack() + " " + numbers.owners(Map.of("x:p1", "email:p1")));
      }
      assertEquals(1, answers.size());
    }
  }

  private static Mention card(String name, String... identifiers) {
    return new Mention(Arrays.asList(identifiers), name, null, Mention.From.CONTACT);
  }

  private static Mention call(String name) {
    return new Mention(List.of(LANDLINE), name, null, Mention.From.TOUCH);
  }

  private static SharedNumbers numbers(Mention... mentions) {
    return new SharedNumbers(List.of(mentions));
  }
}
