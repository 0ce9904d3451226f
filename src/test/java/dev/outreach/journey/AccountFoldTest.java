package dev.outreach.journey;

import static dev.outreach.journey.TestAccount.known;
import static dev.outreach.journey.TestAccount.with;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ana and Bob are of one account; the first touch is on 5 January 2026. */
class AccountFoldTest {
  private static final ContractEvent.Client ACME =
      new ContractEvent.Client("Acme", "company", "name:acme");

  private static ContractEvent won(String day, String person) {
    return contract(day, true, person, ACME);
  }

  private static ContractEvent won(String day) {
    return won(day, null);
  }

  private static ContractEvent lost(String day, String person) {
    return contract(day, false, person, ACME);
  }

  private static ContractEvent contract(
      String day, boolean isWon, String person, ContractEvent.Client client) {
    return new ContractEvent(
        LocalDate.parse(day),
        isWon,
        person,
        new BigDecimal("100.50"),
        "EUR",
        "crm",
        null,
        null,
        null,
        client);
  }

  private static String signer(Object... events) {
    return TestAccount.of(events).signer();
  }

  @Test
  void whoIsNamedSignsWhoeverWroteLast() {
    assertEquals(
        "bob",
        signer(
            with("bob", out("email")), with("ana", in("email").day(1)), won("2026-01-08", "bob")));
  }

  @Test
  void whoIsNamedButWasNotTouchedGivesWayToWhoWas() {
    Object anas = with("ana", out("email"));
    assertEquals("ana", signer(anas, won("2026-01-08", "bob")));
    assertEquals("ana", signer(anas, known("bob"), won("2026-01-08", "bob")));
    assertEquals("ana", signer(anas, won("2026-01-08", "bob"), with("bob", out("email").day(4))));
    assertEquals("bob", signer(anas, with("bob", out("email").day(3)), won("2026-01-08", "bob")));
  }

  @Test
  void whoIsNamedSignsIfNobodyWasTouchedBeforeIt() {
    assertEquals("bob", signer(won("2026-01-04", "bob"), with("ana", in("email"))));
    assertEquals("bob", signer(known("ana"), won("2026-01-04", "bob")));
  }

  @Test
  void theLastWhoWroteOrSpokeWithMeSigns() {
    Object often = with("ana", in("email"));
    Object calls = with("ana", out("call").day(1.5).outcome(Outcome.ANSWERED));
    Object bobs = with("bob", in("x").day(1));
    assertEquals("bob", signer(often, with("ana", out("email").day(2)), bobs, won("2026-01-08")));
    assertEquals("ana", signer(often, calls, bobs, won("2026-01-08")));
    assertEquals("ana", signer(often, bobs, with("ana", out("meeting").day(2)), won("2026-01-08")));
    assertEquals("bob", signer(often, bobs, won("2026-01-08"), with("ana", in("x").day(9))));
  }

  @ParameterizedTest
  @CsvSource({"AUTO_REPLY", "UNSUBSCRIBED", "BULK", "BOUNCED", "READ"})
  void aMachineAndTheWishToBeWrittenToNoMoreSignNothing(Outcome outcome) {
    assertEquals(
        "bob",
        signer(
            with("bob", in("email")),
            with("ana", in("email").day(1).outcome(outcome)),
            won("2026-01-08")));
    assertEquals(
        "ana",
        signer(with("bob", in("email")), with("ana", in("email").day(1)), won("2026-01-08")));
  }

  @Test
  void ofTwoWhoWroteAtOneInstantTheFirstByNameSigns() {
    assertEquals(
        "ana",
        signer(
            with("bob", in("email").id("1")), with("ana", in("email").id("2")), won("2026-01-08")));
  }

  @Test
  void whoWroteBeforeTheLookbackIsNotTheLastWhoDid() {
    Instant end = Instant.parse("2026-01-08T23:00:00Z");
    Instant since = end.minus(History.TERMS.paths().lookback());
    Object[] anas = {
      with("ana", out("email").at(since.minusSeconds(9))),
      with("ana", out("email").at(since.plusSeconds(9)))
    };
    for (Object late :
        List.of(with("bob", in("x").at(since)), with("bob", out("meeting").at(since)))) {
      assertEquals("bob", signer(anas[0], anas[1], late, won("2026-01-08")));
    }
    assertEquals(
        "ana",
        signer(anas[0], anas[1], with("bob", in("x").at(since.minusMillis(1))), won("2026-01-08")));
    assertEquals(
        "bob",
        signer(anas[0], anas[1], with("bob", in("x").at(end.minusMillis(1))), won("2026-01-08")));
    assertEquals("ana", signer(anas[0], anas[1], with("bob", in("x").at(end)), won("2026-01-08")));
  }

  @Test
  void ifNobodyWroteTheOneWithMostTouchesSigns() {
    Object[] events = {
      with("ana", out("email")),
      with("bob", out("email").day(1)),
      with("bob", out("x").day(2).outcome(Outcome.BOUNCED)),
      won("2026-01-08")
    };
    assertEquals("bob", signer(events));
    events[2] = with("bob", out("x").day(9));
    assertEquals("ana", signer(events));
  }

  @Test
  void ifNobodyWasTouchedBeforeItTheEndTellsWhoSigned() {
    TestAccount account =
        TestAccount.of(
            known("ana"),
            won("2026-01-04"),
            with("ana", in("email")),
            with("bob", out("email").day(1)),
            with("bob", out("email").day(2)));
    assertEquals("bob", account.signer());
    assertTrue(account.journey("bob").isPreExisting());
    assertEquals(Journeys.COLLEAGUE_SIGNED, account.journey("ana").state());
    assertEquals(0, account.journey("bob").prospectingSeconds());
    Path path = account.person("bob").paths().get(0);
    assertTrue(path.isBeforeFirstTouch());
    assertEquals(List.of(), path.steps());
  }

  @Test
  void somebodyOfAnAddressBookSignsIfNobodyIsEverTouched() {
    TestAccount account = TestAccount.of(known("bob"), known("ana"), won("2026-01-08"));
    assertEquals("ana", account.signer());
    assertEquals(Set.of("ana"), account.people());
    assertEquals(0, account.journey("ana").touches());
    assertFalse(account.person("ana").paths().get(0).isBeforeFirstTouch());
    assertEquals("bob", signer(known("ana"), won("2026-01-08"), with("bob", out("x").day(9))));
  }

  @Test
  void clientWithoutAnyTraceIsOneAllTheSame() {
    TestAccount account = TestAccount.of(won("2026-01-08"), won("2026-02-08"));
    assertEquals("name:acme", account.signer());
    assertEquals(Set.of("name:acme"), account.people());
    assertEquals(2, account.journey("name:acme").contracts());
    assertEquals(
        new Client(
            ACME,
            0,
            LocalDate.parse("2026-01-08"),
            LocalDate.parse("2026-02-08"),
            2,
            new BigDecimal("201.00"),
            "EUR",
            null,
            null,
            null,
            null),
        account.client());
    ContractEvent.Client unnamed = new ContractEvent.Client("Acme", "none", null);
    assertEquals("Acme", signer(contract("2026-01-08", true, null, unnamed)));
    assertEquals(
        Set.of("Acme"), TestAccount.of(contract("2026-01-08", false, null, unnamed)).people());
  }

  @Test
  void colleaguesOfWhoSignedAreFollowedUpToThatDay() {
    TestAccount account =
        TestAccount.of(
            with("ana", out("email")),
            with("bob", in("x").day(2)),
            won("2026-01-12"),
            won("2026-02-12"),
            with("ana", out("email").day(20)));
    Journey colleague = account.journey("ana");
    assertEquals(Journeys.COLLEAGUE_SIGNED, colleague.state());
    assertEquals(LocalDate.parse("2026-01-12"), colleague.colleagueSignedOn());
    assertEquals(7, colleague.days());
    assertEquals(0, colleague.contracts());
    assertNull(colleague.amount());
    assertNull(colleague.contractedOn());
    assertFalse(colleague.isPreExisting());
    assertEquals(2, colleague.touches());
    assertEquals(List.of(), account.person("ana").paths());
    Journey signer = account.journey("bob");
    assertEquals(Journeys.CONTRACT, signer.state());
    assertNull(signer.colleagueSignedOn());
    assertEquals(5, signer.days());
    assertEquals(2, signer.contracts());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NULL",
      value = {"7, 0", "8, NULL"})
  void colleagueWhomIMetAfterTheSignatureHasNoDays(int day, Long days) {
    Journey met =
        TestAccount.of(
                with("ana", in("email")), won("2026-01-12"), with("bob", out("email").day(day)))
            .journey("bob");
    assertEquals(Journeys.COLLEAGUE_SIGNED, met.state());
    assertEquals(LocalDate.parse("2026-01-12"), met.colleagueSignedOn());
    assertEquals(days, met.days());
    assertFalse(met.isPreExisting());
  }

  @ParameterizedTest
  @CsvSource({"11, loss, 6", "12, loss, 7", "13, colleague_signed, 7"})
  void ofLossAndColleagueTheEarlierOneCounts(int day, String state, long days) {
    Object optOut =
        with("bob", in("email").at("2026-01-" + day + "T09:00:00Z").outcome(Outcome.UNSUBSCRIBED));
    for (Object loss : List.of(optOut, lost("2026-01-" + day, "bob"))) {
      Journey colleague =
          TestAccount.of(
                  with("bob", out("email")),
                  with("ana", in("x").day(1)),
                  won("2026-01-12", "ana"),
                  loss)
              .journey("bob");
      assertEquals(state, colleague.state());
      assertEquals(days, colleague.days());
      assertEquals(LocalDate.parse("2026-01-" + day), colleague.lostOn());
      assertEquals(state.equals(Journeys.LOSS), colleague.colleagueSignedOn() == null);
    }
  }

  @Test
  void clientsFirstTouchIsThatOfAnybody() {
    Client client =
        TestAccount.of(
                with("cy", out("email").outcome(Outcome.BOUNCED)),
                with("bob", in("linkedin").day(1)),
                with("ana", out("email").day(2)),
                with("ana", in("email").day(3)),
                won("2026-01-12"),
                won("2026-03-12"),
                with("dan", out("x").day(30)))
            .client();
    assertEquals(3, client.people());
    assertEquals(LocalDate.parse("2026-01-06"), client.firstTouchOn());
    assertEquals("linkedin", client.firstChannel());
    assertEquals(Journeys.THEM, client.openedBy());
    assertEquals(6, client.daysToFirstContract());
    assertEquals(LocalDate.parse("2026-01-12"), client.firstContractOn());
    assertEquals(LocalDate.parse("2026-03-12"), client.lastContractOn());
    assertEquals(2, client.contracts());
    assertEquals(new BigDecimal("201.00"), client.amount());
  }

  @Test
  void clientHasDaysUnlessTheContractCameFirst() {
    Client sameDay = TestAccount.of(with("ana", out("email")), won("2026-01-05")).client();
    assertEquals(0, sameDay.daysToFirstContract());
    assertEquals(Journeys.US, sameDay.openedBy());
    Client before = TestAccount.of(with("ana", out("email")), won("2026-01-04")).client();
    assertNull(before.daysToFirstContract());
    assertEquals(LocalDate.parse("2026-01-05"), before.firstTouchOn());
    assertEquals(1, before.people());
    Client later =
        TestAccount.of(won("2026-01-04"), with("ana", out("email")), won("2026-01-12")).client();
    assertNull(later.daysToFirstContract());
  }

  @Test
  void clientAndJourneyOpenOnOneDay() {
    Object[] events = {
      with("ana", in("email").at("2026-01-05T22:58:00Z").answering("k")),
      with("ana", out("email").at("2026-01-05T23:01:00Z").key("k")),
      won("2026-01-12")
    };
    TestAccount account = TestAccount.of(events);
    assertEquals(account.journey("ana").firstTouchOn(), account.client().firstTouchOn());
    assertEquals(account.journey("ana").days(), account.client().daysToFirstContract());
    assertEquals(Journeys.US, account.client().openedBy());
  }

  @Test
  void whatComesAfterTheSignatureLooksForNoContract() {
    TestAccount account =
        TestAccount.of(
            with("ana", out("email")),
            with("ana", in("email").at("2026-01-12T22:59:59Z")),
            with("bob", out("call").day(1).lasting(60)),
            won("2026-01-12", "ana"),
            with("ana", out("email").at("2026-01-12T23:00:00Z")),
            with("bob", out("email").day(10)),
            with("cy", out("email").day(10)),
            won("2026-03-01"));
    assertEquals(300 + 120, account.journey("ana").prospectingSeconds());
    assertEquals(120 + 60, account.journey("bob").prospectingSeconds());
    assertEquals(0, account.journey("cy").prospectingSeconds());
    assertEquals(
        300 + 300,
        TestAccount.of(with("ana", out("email")), with("ana", out("email").day(1)))
            .journey("ana")
            .prospectingSeconds());
  }

  @Test
  void theFirstContractIsCreditedWithAllTheClientBought() {
    Object[] events = {
      with("ana", out("email")),
      with("ana", in("email").day(1)),
      won("2026-01-12"),
      with("bob", in("x").day(20)),
      won("2026-02-12")
    };
    TestAccount account = TestAccount.of(events);
    assertEquals(1, account.person("ana").paths().size());
    assertEquals(
        new BigDecimal("201.00"), account.person("ana").paths().get(0).contract().amount());
    assertEquals(2, account.person("ana").paths().get(0).steps().size());
    assertEquals(List.of(), account.person("bob").paths());
  }

  @Test
  void everyContractIsCreditedToWhoLedToItIfAskedFor() {
    Object[] events = {
      with("ana", out("email")),
      with("ana", in("email").day(1)),
      won("2026-01-12"),
      with("bob", in("x").day(20)),
      won("2026-02-12"),
      won("2026-02-20")
    };
    TestAccount account = TestAccount.of(History.EVERY_CONTRACT, events);
    Path first = account.person("ana").paths().get(0);
    assertEquals(1, account.person("ana").paths().size());
    assertEquals(new BigDecimal("100.50"), first.contract().amount());
    assertEquals(2, first.steps().size());
    List<Path> later = account.person("bob").paths();
    assertEquals(List.of(1, 0), later.stream().map(path -> path.steps().size()).toList());
    assertEquals(new BigDecimal("100.50"), later.get(0).contract().amount());
    assertEquals("ana", account.signer());
    assertEquals(3, account.journey("ana").contracts());
    assertEquals(Journeys.COLLEAGUE_SIGNED, account.journey("bob").state());
  }

  @Test
  void firmsLostDealIsTheLossOfWhoWroteLast() {
    TestAccount account =
        TestAccount.of(
            with("ana", out("email")),
            with("ana", out("email").day(1)),
            with("bob", in("x").day(1)),
            lost("2026-01-12", null));
    assertEquals(Journeys.LOSS, account.journey("bob").state());
    assertEquals(6, account.journey("bob").days());
    assertEquals(Journeys.STILL_OPEN, account.journey("ana").state());
    assertNull(account.client());
  }

  @Test
  void firmsDealLostBeforeAnybodyWasTouchedIsNobodys() {
    TestAccount account =
        TestAccount.of(known("bob"), lost("2026-01-04", null), with("ana", out("email")));
    assertEquals(Set.of("ana"), account.people());
    assertEquals(Journeys.STILL_OPEN, account.journey("ana").state());
    assertNull(account.journey("ana").lostOn());
    TestAccount sameDay = TestAccount.of(with("ana", out("email")), lost("2026-01-05", null));
    assertEquals(LocalDate.parse("2026-01-05"), sameDay.journey("ana").lostOn());
  }

  @Test
  void lostDealOfAFirmNeverTouchedIsKept() {
    TestAccount contact =
        TestAccount.of(
            known("bob"), known("ana"), lost("2026-01-04", null), lost("2026-01-09", null));
    assertEquals(Set.of("ana"), contact.people());
    assertEquals(Journeys.LOSS, contact.journey("ana").state());
    assertEquals(LocalDate.parse("2026-01-04"), contact.journey("ana").lostOn());
    TestAccount nobody = TestAccount.of(lost("2026-01-04", null));
    assertEquals(Set.of("name:acme"), nobody.people());
    assertEquals(0, nobody.journey("name:acme").touches());
    TestAccount both = TestAccount.of(lost("2026-01-04", null), won("2026-02-04"));
    assertEquals(Set.of("name:acme"), both.people());
    assertEquals(Journeys.CONTRACT, both.journey("name:acme").state());
  }

  @Test
  void eventOfTwoToolsCountsOnceForEachPerson() {
    TestAccount account =
        TestAccount.of(
            with("ana", out("email").key("k").told("mbox").id("1")),
            with("ana", out("email").key("k").told("crm").id("2").after(Duration.ofMinutes(1))),
            with("bob", out("email").key("k").told("crm").id("3")),
            won("2026-01-05"));
    assertEquals(1, account.journey("ana").touches());
    assertEquals(1, account.person("ana").elsewhere().size());
    assertEquals(1, account.journey("bob").touches());
    assertEquals(List.of(), account.person("bob").elsewhere());
    assertEquals(1, account.person("ana").paths().get(0).steps().size());
  }
}
