package dev.outreach.report;

import static dev.outreach.report.TestFacts.day;
import static dev.outreach.report.TestFacts.money;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.journey.ContractEvent;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClientListTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new ClientList();

  private void client(String name, String matchedBy, String firstContractOn) {
    facts.clients.add(
        "client",
        name,
        "matched_by",
        matchedBy,
        "identifier",
        "name:" + name,
        "first_contract_on",
        day(firstContractOn));
  }

  private void withoutATrace(String name, String firstContractOn) {
    facts.clients.add(
        "client",
        name,
        "matched_by",
        ContractEvent.Client.NONE,
        "identifier",
        "name:" + name,
        "people",
        0L,
        "first_contract_on",
        day(firstContractOn),
        "first_touch_on",
        null,
        "first_channel",
        null,
        "opened_by",
        null,
        "days_to_first_contract",
        null);
  }

  @Test
  void clientsWithoutATraceComeFirstThenByTheDayOfTheFirstContract() {
    client("b", "company", "2026-01-02");
    client("a", "name", "2026-01-02");
    client("c", "identifier", "2026-01-01");
    withoutATrace("e", "2026-02-02");
    withoutATrace("d", "2026-02-01");
    assertEquals(
        List.of("d|none", "e|none", "c|identifier", "a|name", "b|company"),
        facts.answer(report, "client", "matched_by"));
    facts.clients.shuffle(new Random(3));
    assertEquals(List.of("d", "e", "c", "a", "b"), facts.answer(report, "client"));
  }

  @Test
  void whatToWriteIsToldOfThoseWithoutATraceAlone() {
    withoutATrace("d", "2026-02-01");
    for (String match : List.of("hand", "identifier", "domain", "company", "name")) {
      client(match, match, "2026-02-02");
    }
    assertEquals(
        List.of("d|name:d", "company|", "domain|", "hand|", "identifier|", "name|"),
        facts.answer(report, "client", "write"));
  }

  @Test
  void aClientIsShownWithWhatTheyBoughtAndHowTheyCame() {
    facts.clients.add(
        "people",
        3L,
        "contracts",
        2L,
        "amount",
        money("2500.50"),
        "last_contract_on",
        day("2026-02-20"));
    facts.clients.add("client", "Zeta", "amount", null, "currency", "EUR+USD", "contracts", 4L);
    withoutATrace("Mono", "2026-02-01");
    assertEquals(
        List.of(
            "Mono|none|0|2026-02-01|1|1500.00|EUR|||||2026-01-15|name:Mono",
            "Acme|company|3|2026-01-15|2|2500.50|EUR|2026-01-05|email|us|10|2026-02-20|",
            "Zeta|company|1|2026-01-15|4||EUR+USD|2026-01-05|email|us|10|2026-01-15|"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void itIsKnownWhichCellsNameSomebody() {
    assertEquals(
        List.of("client " + Content.NAME, "write " + Content.PERSON),
        report.columns().stream()
            .filter(field -> List.of("client", "write").contains(field.name()))
            .map((Field field) -> field.name() + " " + field.content())
            .toList());
  }
}
