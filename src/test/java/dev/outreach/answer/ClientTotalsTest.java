package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientTotalsTest {
  private final Given given = new Given();

  private Given client(String matchedBy, long contracts, String amount, String currency) {
    return given.and(
        "clients",
        "client",
        "Léa Exemple",
        "matched_by",
        matchedBy,
        "first_contract_on",
        "2026-01-05",
        "contracts",
        contracts,
        "amount",
        amount == null ? null : new BigDecimal(amount),
        "currency",
        currency);
  }

  @Test
  void clientsTheirContractsAndWhatTheyAmountToAreOneSentence() {
    client("identifier", 1, "5000.00", "EUR");
    assertEquals(List.of("1 client has signed 1 contract for €5,000."), clients(given.english()));
    assertEquals(List.of("1 client a signé 1 contrat, pour 5~000_€."), clients(given.french()));
    client("company", 4, "25100.50", "EUR");
    assertEquals(
        List.of("2 clients have signed 5 contracts for €30,100.50."), clients(given.english()));
    assertEquals(
        List.of("2 clients ont signé 5 contrats, pour 30~100,50_€."), clients(given.french()));
  }

  @Test
  void withoutAClientNothingIsSaid() {
    assertEquals(List.of(), Given.empty("clients").english());
  }

  @Test
  void thatClientsLeftNoTraceIsSaidOnlyWhereSomeDid() {
    client("hand", 1, "100", "EUR");
    assertEquals(List.of("1 client has signed 1 contract for €100."), clients(given.english()));
    client("none", 1, "100", "EUR");
    assertEquals(
        List.of(
            "2 clients have signed 2 contracts for €200; 1 client left no other trace in the"
                + " exports."),
        clients(given.english()));
    assertEquals(
        List.of(
            "2 clients ont signé 2 contrats, pour 200_€~; 1 client n’a laissé aucune autre trace"
                + " dans les exports."),
        clients(given.french()));
    client("none", 1, "100", "EUR");
    assertEquals(
        List.of(
            "3 clients ont signé 3 contrats, pour 300_€~; 2 clients n’ont laissé aucune autre"
                + " trace dans les exports."),
        clients(given.french()));
  }

  @Test
  void whereNoClientLeftATraceThisIsSaidOfThemAll() {
    client("none", 1, "100", "EUR");
    assertEquals(
        List.of(
            "1 client has signed 1 contract for €100; the exports hold no other trace of them."),
        clients(given.english()));
    client("none", 2, null, null);
    assertEquals(
        List.of(
            "2 clients ont signé 3 contrats, pour 100_€~; le montant de 1 client n’est pas"
                + " connu~; les exports n’en gardent aucune autre trace."),
        clients(given.french()));
  }

  @Test
  void currenciesWithoutARateStandApart() {
    client("name", 1, "900", "USD");
    assertEquals(List.of("1 client has signed 1 contract for $900."), clients(given.english()));
    client("name", 1, "1200.00", "EUR");
    client("name", 1, "300", "CHF");
    client("name", 1, "300", "EUR");
    assertEquals(
        List.of(
            "4 clients have signed 4 contracts for €1,500, $900 and CHF_300 (no exchange rate is"
                + " known)."),
        clients(given.english()));
    assertEquals(
        List.of(
            "4 clients ont signé 4 contrats, pour 1~500_€, 900_$ et 300_CHF (aucun taux de change"
                + " connu)."),
        clients(given.french()));
  }

  @Test
  void whatCannotBeAddedUpIsNamed() {
    client("name", 1, "1000", "EUR");
    client("name", 2, null, "EUR+USD");
    assertEquals(
        List.of(
            "2 clients have signed 3 contracts for €1,000; not counting what 1 client paid in"
                + " several currencies."),
        clients(given.english()));
    client("name", 2, null, "EUR+?");
    client("name", 1, null, null);
    client("name", 1, null, null);
    assertEquals(
        List.of(
            "5 clients ont signé 7 contrats, pour 1~000_€~; sans compter ce qu’ont payé 2 clients"
                + " en plusieurs devises~; les montants de 2 clients ne sont pas connus."),
        clients(given.french()));
  }

  @Test
  void whereNoAmountIsKnownNoneIsMissed() {
    client("name", 2, null, null);
    assertEquals(List.of("1 client has signed 2 contracts."), clients(given.english()));
  }

  @Test
  void anAmountMayBeKnownWithoutItsCurrency() {
    client("name", 1, "70", null);
    assertEquals(
        List.of("1 client a signé 1 contrat, pour 70 dans une devise inconnue."),
        clients(given.french()));
  }

  private static List<String> clients(List<String> said) {
    return said.stream().map(text -> text.replace('\u00a0', '_')).toList();
  }
}
