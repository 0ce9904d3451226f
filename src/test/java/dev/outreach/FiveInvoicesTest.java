package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Launcher.Ended;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A freelancer's mailbox, LinkedIn archive, Google contacts, books and Stripe invoices: five
 * invoices for 30,100 euros, four of them to clients with whom mail was exchanged, each found in
 * another way; one client left no trace. All are invented.
 *
 * <ul>
 *   <li>Lumiteck: Stripe's invoice, to billing@ its domain, stands in the books as well; an
 *       accountant there is a connection who was never written to.
 *   <li>Ateliers Dumoncel: the books' name, in capitals and with its legal form, is the label of a
 *       domain.
 *   <li>Coopérative du Val-Serein: its name, otherwise spelt, is on somebody's card.
 *   <li>Hugo Lanterne: a private client with an address at a host of many, where a prospect has one
 *       too.
 *   <li>SCI Les Tilleuls: nothing but the invoice, which is the first of all.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class FiveInvoicesTest {
  private StoryRun story;
  private List<String> english;
  private List<String> french;

  @BeforeAll
  void run(@TempDir Path folder) throws Exception {
    story = new StoryRun("five-invoices", folder);
    english = sentences(story.outreach("run"));
    french = sentences(story.outreach("report", "reports.locale=fr-FR"));
  }

  /** Those of the closing summary, without the places of page and tables. */
  private static List<String> sentences(Ended ended) {
    List<String> lines = ended.out().lines().filter(line -> !line.isEmpty()).toList();
    return lines.subList(0, lines.size() - 2);
  }

  @Test
  void everyInvoiceFindsItsClientAndEachClientTellsHowItCame() throws Exception {
    assertEquals(
        List.of(
            "SCI LES TILLEULS|none|0|2025-02-20|1|2800.00|EUR|||||2025-02-20|name:sci les tilleuls",
            "Lumiteck|domain|1|2025-03-18|1|7500.00|EUR|2025-02-04|email|us|42|2025-03-18|",
            "ATELIERS DUMONCEL SAS|company|1|2025-04-07|1|9600.00|EUR|2025-01-14|email|us|83|2025-04-07|",
            "LANTERNE Hugo|name|1|2025-04-22|1|1800.00|EUR|2025-03-03|email|them|50|2025-04-22|",
            "Coopérative du Val-Serein|company|1|2025-06-30|1|8400.00|EUR|2025-04-08|linkedin|us|83|2025-06-30|"),
        story.rows(
            "clients",
            "client",
            "matched_by",
            "people",
            "first_contract_on",
            "contracts",
            "amount",
            "currency",
            "first_touch_on",
            "first_channel",
            "opened_by",
            "days_to_first_contract",
            "last_contract_on",
            "write"));
  }

  @Test
  void theFiveClientsBroughtThirtyThousandOneHundredEuros() throws Exception {
    List<String> amounts = story.rows("clients", "amount");
    assertEquals(5, amounts.size());
    assertEquals(
        new BigDecimal("30100.00"),
        amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
    List<String> told = story.rows("data_quality", "source", "contracts");
    assertTrue(told.containsAll(List.of("fec|5", "stripe-invoices|1")), told.toString());
  }

  @Test
  void ofSixPeopleFourHaveSignedAndNobodyElseIsTakenForAClient() throws Exception {
    assertEquals(
        List.of(
            "email|them|1|1|0|1800.00|0",
            "email|us|4|2|2|17100.00|0",
            "linkedin|us|1|1|0|8400.00|0",
            "all|all|6|4|2|27300.00|0"),
        story.rows(
            "channel_conversion",
            "first_channel",
            "opened_by",
            "people",
            "contracted",
            "open",
            "amount",
            "colleague_signed"));
  }

  @Test
  void theCreditOfTheFirstTouchGoesToTheChannelsThatOpenedAndOneContractToNone() throws Exception {
    assertEquals(
        List.of("email|3|18900", "linkedin|1|8400", "unattributed|1|2800", "pre_existing|0|0"),
        story.rows("attribution", "model", "channel", "contracts", "amount").stream()
            .filter(row -> row.startsWith("first|"))
            .map(row -> row.substring("first|".length()))
            .toList());
  }

  @Test
  void theFirstContractsOfTheChannelsAreThoseOfTheirClients() throws Exception {
    assertEquals(
        List.of(
            "email|2025-01-14|2025-03-18|63|2025-03-18",
            "linkedin|2025-04-08|2025-06-30|83|",
            "social|2025-04-08|2025-06-30|83|"),
        story
            .rows(
                "firsts",
                "channel",
                "first_activity_on",
                "first_contract_on",
                "days_to_first_contract",
                "first_contract_only_on")
            .subList(0, 3));
    assertEquals(
        "2025-02-20",
        story.rows("clients", "first_contract_on").stream().sorted().findFirst().orElseThrow());
  }

  @Test
  void theFirstSentencesTellClientsContractsAndAmountInBothLanguages() {
    assertEquals(
        "5 clients have signed 5 contracts for €30,100; 1 client left no other trace in the"
            + " exports.",
        english.get(0));
    assertTrue(
        english.get(1).startsWith("Of the 6 people you were in touch with, 4 have signed: 67%"),
        english.get(1));
    assertTrue(
        french.get(0).startsWith("5 clients ont signé 5 contrats, pour 30\u202f100\u00a0€"),
        french.get(0));
    assertTrue(
        french.get(1).contains("les 6 personnes") && french.get(1).contains("4 ont signé"),
        french.get(1));
    assertSaid("Your first contract came on 2025-02-20", english);
    assertSaid("Votre premier contrat date du 20/02/2025", french);
  }

  @Test
  void noSentenceSaysThatNobodySignedOrThatNoChannelHasTheCredit() {
    for (String never :
        List.of(
            "None of", "none has signed", "No contract yet", "cannot be credited", "No channel")) {
      assertNeverSaid(never, english);
    }
    for (String never :
        List.of(
            "Aucune personne sur",
            "aucune n’a encore signé",
            "Pas encore de contrat",
            "Aucun canal")) {
      assertNeverSaid(never, french);
    }
  }

  private static void assertSaid(String beginning, List<String> sentences) {
    assertTrue(
        sentences.stream().anyMatch(sentence -> sentence.startsWith(beginning)),
        sentences.toString());
  }

  private static void assertNeverSaid(String words, List<String> sentences) {
    assertEquals(
        List.of(), sentences.stream().filter(sentence -> sentence.contains(words)).toList());
  }
}
