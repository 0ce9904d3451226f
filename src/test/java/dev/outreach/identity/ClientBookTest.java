package dev.outreach.identity;

import static dev.outreach.identity.TestContract.deal;
import static dev.outreach.identity.TestContract.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.identity.ClientBook.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClientBookTest {
  private static final String ANA = "email:ana@acme.example";
  private static final String ACME = "account:domain:acme.example";

  private final TestPeople people =
      new TestPeople()
          .touch("Ana Lima", "Acme", ANA)
          .card("Bob Berg", "Acme", "email:bob@acme.example")
          .touch("Eve Jung", null, "email:eve@freemail.example");

  @Test
  void aDealAndItsInvoiceAreOneEntryWithTheOneWhoSigned() {
    Entry entry =
        one(
            deal("hubspot", 0, "1000").of("Ana Lima", null, ANA),
            invoice("fec", 20, "1000").of(null, "ACME SARL", "name:acme sarl"));
    assertEquals(ACME, entry.history());
    assertEquals(ANA, entry.person());
    assertEquals(ClientBook.Match.IDENTIFIER, entry.match());
    assertEquals("Acme", entry.client());
    assertEquals("fec+hubspot", entry.source());
    assertEquals(TestContract.START, entry.day());
    assertEquals(new BigDecimal("1000"), entry.amount());
    assertEquals("ACME SARL", entry.company());
    assertTrue(entry.isWon());
  }

  @Test
  void anInvoiceInStripeAndInTheBooksIsOneEntry() {
    Entry entry =
        one(
            invoice("stripe", 0, "1000").of(null, null, "email:billing@acme.example"),
            invoice("fec", 1, "1000").of(null, "ACME", "name:acme"));
    assertEquals(ACME, entry.history());
    assertNull(entry.person());
    assertEquals(ClientBook.Match.DOMAIN, entry.match());
    assertEquals("email:billing@acme.example", entry.write());
  }

  @Test
  void ofAPrivateClientTheHistoryIsTheirOwn() {
    Entry entry = one(invoice("fec", 0, "300").of(null, "JUNG EVE", "name:jung eve"));
    assertEquals("email:eve@freemail.example", entry.history());
    assertEquals("email:eve@freemail.example", entry.person());
    assertEquals("JUNG EVE", entry.client());
  }

  @Test
  void aClientWithoutATraceIsAClientAllTheSame() {
    Entry entry = one(invoice("fec", 0, "300").of(null, "Dune SAS", "name:dune sas"));
    assertEquals(ClientBook.Match.NONE, entry.match());
    assertEquals("Dune SAS", entry.client());
    assertEquals("name:dune sas", entry.write());
    assertEquals("account:name:dune", entry.history());
    assertNull(entry.person());
    Entry nameless = one(invoice("fec", 0, "300").of(null, null, "x:zz", "x:aa"));
    assertEquals("x:aa", nameless.client());
  }

  @Test
  void aPersonNamedLikeAnAccountIsOfTheAccount() {
    TestPeople firm =
        new TestPeople()
            .touch(null, "Acme", "name:acme")
            .touch(null, null, "tel:+33639980002")
            .same("name:Acme", "+33 6 39 98 00 02", "yes");
    TestContract bill = invoice("fec", 0, "300").of(null, "Acme", "name:acme");
    Entry entry = firm.client(bill);
    assertEquals("name:acme", entry.person());
    assertEquals("account:name:acme", entry.history());
    assertEquals(entry.history(), firm.directory(TestContract.told(bill)).history("name:acme"));
  }

  @Test
  void lostDealsAreEntriesOfTheirOwn() {
    List<Entry> entries =
        people.clients(
            deal("hubspot", 0, "1000").of(null, null, ANA),
            deal("hubspot", 5, "1000").of(null, null, ANA).lost(),
            deal("pipedrive", 5, "1000").of(null, null, ANA).lost());
    assertEquals(List.of(true, false, false), entries.stream().map(Entry::isWon).toList());
    assertEquals(Set.of(ACME), entries.stream().map(Entry::history).collect(Collectors.toSet()));
  }

  @Test
  void howTheClientWasFoundIsTheSurestOfAllTheirContracts() {
    List<Entry> entries =
        people.clients(
            invoice("fec", 0, "1000").of(null, "Acme", "name:acme"),
            deal("hubspot", 400, "500").of(null, null, ANA));
    assertEquals(2, entries.size());
    assertEquals(
        Set.of(ClientBook.Match.IDENTIFIER),
        entries.stream().map(Entry::match).collect(Collectors.toSet()));
    assertNull(entries.get(0).person());
    assertEquals(ANA, entries.get(1).person());
  }

  @Test
  void clientsWhoseDealAndInvoicesDoNotAddUpAreCounted() {
    ClientBook book =
        people.book(
            deal("hubspot", 0, "1000").of(null, null, ANA),
            invoice("fec", 9, "1700").of(null, "Acme", "name:acme"),
            deal("hubspot", 0, "1000").of(null, null, "email:eve@freemail.example"));
    assertEquals(1, book.unclear());
    assertEquals(2, book.entries().size());
    assertEquals(0, people.book(deal("hubspot", 0, "1000").of(null, null, ANA)).unclear());
  }

  @Test
  void theFirmIsCalledAsMostRecordsCallIt() {
    TestContract deal = deal("hubspot", 0, "1").of(null, "Acme Conseil SARL", ANA);
    people.card("Cleo Ray", "ACME", "x:cleo");
    assertEquals("Acme", people.client(deal).client());
    people.card("Dan Hart", "ACME", "x:dan").card("Fay Pell", "ACME", "x:fay");
    assertEquals("ACME", people.client(deal).client());
  }

  @Test
  void amountsAreChangedIntoTheCurrencyOfMostContractsWhereTheRateIsKnown() {
    List<Entry> entries =
        people.clients(
            deal("hubspot", 0, "1000").of(null, null, ANA),
            deal("hubspot", 300, "100").in("USD").of(null, null, ANA),
            deal("hubspot", 600, "100").in("CHF").of(null, null, ANA),
            deal("hubspot", 900, "200").of(null, null, ANA));
    ClientBook.Exchange dollars =
        (amount, from, to, day) ->
            from.equals("USD") && to.equals("EUR") && day.equals(TestContract.START.plusDays(300))
                ? Optional.of(amount.multiply(new BigDecimal("0.9")))
                : Optional.empty();
    assertEquals(
        List.of("1000 EUR", "90.0 EUR", "100 CHF", "200 EUR"),
        worth(ClientBook.in(null, entries, dollars)));
    assertEquals(
        List.of("1000 EUR", "100 USD", "100 CHF", "200 EUR"),
        worth(ClientBook.in("USD", entries, dollars)));
  }

  @Test
  void anAmountWithoutCurrencyOrNoneStaysAsItIs() {
    List<Entry> entries =
        people.clients(
            deal("hubspot", 0, "1000").in(null).of(null, null, ANA),
            deal("hubspot", 300, null).of(null, null, ANA));
    ClientBook.Exchange any =
        (BigDecimal amount, String from, String to, LocalDate day) -> Optional.of(BigDecimal.TEN);
    assertEquals(List.of("1000 null", "null EUR"), worth(ClientBook.in("USD", entries, any)));
  }

  @Test
  @Slow
  void noContractIsDroppedAndTheOrderPlaysNoPart() {
    for (int seed = 0; seed < 60; seed++) {
      RandomPeople world = new RandomPeople(seed);
      List<ToldContract> told = world.contracts();
      ClientBook book = new ClientBook(world.people().builder(told), told);
      assertTrue(book.entries().stream().noneMatch(entry -> entry.client() == null));
      assertFalse(book.entries().isEmpty());
      Random random = new Random(seed);
      for (int order = 0; order < 5; order++) {
        TestPeople shuffled = world.people().shuffled(random);
        List<ToldContract> others = world.shuffledContracts(random);
        ClientBook other = new ClientBook(shuffled.builder(others), others);
        assertEquals(book.entries(), other.entries(), "world " + seed);
        assertEquals(book.unclear(), other.unclear());
        assertEquals(
            world.people().suggestions(told), shuffled.suggestions(others), "world " + seed);
      }
    }
  }

  /** What the book says of a client is what the directory says of their people's touches. */
  @Test
  void theHistoryOfWhoSignedIsThatOfTheirTouches() {
    for (int seed = 0; seed < 60; seed++) {
      RandomPeople world = new RandomPeople(seed);
      List<ToldContract> told = world.contracts();
      Directory directory = world.people().directory(told);
      for (Entry entry : new ClientBook(world.people().builder(told), told).entries()) {
        if (entry.person() != null) {
          assertEquals(directory.history(entry.person()), entry.history(), "world " + seed);
        }
      }
    }
  }

  private static List<String> worth(List<Entry> entries) {
    return entries.stream().map(entry -> entry.amount() + " " + entry.currency()).toList();
  }

  private Entry one(TestContract... contracts) {
    List<Entry> entries = people.clients(contracts);
    assertEquals(1, entries.size());
    return entries.get(0);
  }
}
