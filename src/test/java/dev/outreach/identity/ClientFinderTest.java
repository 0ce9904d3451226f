package dev.outreach.identity;

import static dev.outreach.identity.ClientBook.Match.COMPANY;
import static dev.outreach.identity.ClientBook.Match.DOMAIN;
import static dev.outreach.identity.ClientBook.Match.HAND;
import static dev.outreach.identity.ClientBook.Match.IDENTIFIER;
import static dev.outreach.identity.ClientBook.Match.NAME;
import static dev.outreach.identity.ClientBook.Match.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a contract is, in the order of METRICS: hand, identifier, domain, company, name. */
class ClientFinderTest {
  private static final String ACME = "domain:acme.example";
  private static final String ANA = "email:ana@acme.example";
  private static final String BOB = "email:bob@acme.example";
  private static final String EVE = "email:eve@freemail.example";

  private final TestPeople people =
      new TestPeople()
          .touch("Ana Lima", null, ANA)
          .card("Bob Berg", "Acme", BOB, "tel:+33639980002")
          .touch("Eve Jung", null, EVE);

  @Test
  void anIdentifierThatIsAPersonsTellsThemAndTheirAccount() {
    assertEquals(found(ACME, BOB, IDENTIFIER), of("Anybody", "Cord", "tel:+33639980002"));
    assertEquals(found(EVE, EVE, IDENTIFIER), of(null, null, EVE));
    assertEquals(found(ACME, ANA, IDENTIFIER), of(null, null, "x:unknown", ANA));
  }

  @Test
  void aConnectionThatWasNeverTouchedIsAPersonToo() {
    people.card("Gus Kern", "Dune", "linkedin:gus");
    assertEquals(found("name:dune", "linkedin:gus", IDENTIFIER), of(null, null, "linkedin:gus"));
    assertEquals(found("name:dune", null, COMPANY), of(null, "DUNE SAS", "name:dune sas"));
  }

  @Test
  void aBillingMailboxIsItsAccounts() {
    assertEquals(found(ACME, null, DOMAIN), of(null, null, "email:billing@acme.example"));
    assertEquals(found(ACME, null, DOMAIN), of(null, "Cord", "email:compta@mail.acme.example"));
    assertEquals(
        found("domain:cord.example", null, NONE), of(null, null, "email:billing@cord.example"));
  }

  @Test
  void aBillingMailboxThatIKnowIsStillItsAccounts() {
    people.touch(null, null, "email:billing@acme.example");
    assertEquals(found(ACME, null, DOMAIN), of(null, null, "email:billing@acme.example"));
  }

  @Test
  void anUnknownAddressAtTheDomainOfAnAccountIsThatAccounts() {
    assertEquals(found(ACME, null, DOMAIN), of(null, null, "email:zoe@acme.example"));
    assertEquals(found(ACME, BOB, DOMAIN), of("BERG Bob", null, "email:b@acme.example"));
    assertEquals(
        found(ACME, null, DOMAIN),
        of(null, null, "email:zoe@cord.example", "email:zoe@acme.example"));
  }

  @Test
  void theClientsNameIsThatOfAnAccountHoweverItIsWritten() {
    assertEquals(found(ACME, null, COMPANY), of(null, "S.A.R.L. ACMÉ", "name:s.a.r.l. acmé"));
    assertEquals(found(ACME, BOB, COMPANY), of("Bob Berg", "Acme", "name:bob berg @ acme"));
    assertEquals(
        found("name:acmeconseil", null, NONE), of(null, "Acme Conseil", "name:acme conseil"));
  }

  @Test
  void aPrivateClientIsThePersonOfThatName() {
    assertEquals(found(EVE, EVE, NAME), of(null, "JUNG Ève", "name:jung ève"));
    assertEquals(found(EVE, EVE, NAME), of("Eve Jung", null, "name:eve jung"));
    assertEquals(found("name:eve", null, NONE), of(null, "Eve", "name:eve"));
  }

  @Test
  void aPrivateClientOfANameThatTwoBearIsNeither() {
    people.touch("Eve Jung", "Cord", "email:eve@cord.example");
    assertEquals(found("name:evejung", null, NONE), of(null, "Eve Jung", "name:eve jung"));
    assertEquals(
        found("domain:cord.example", "email:eve@cord.example", COMPANY),
        of("Eve Jung", "Cord", "name:eve jung @ cord"));
  }

  @Test
  void aNameAtAnotherFirmIsAnotherPerson() {
    assertEquals(
        found("name:cord", null, NONE), of("Ana Lima", "Cord", "email:al@freemail.example"));
    assertEquals(found(EVE, EVE, NAME), of("Eve Jung", "Cord", "email:ej@freemail.example"));
  }

  @Test
  void theUsersWordComesBeforeAll() {
    people.same("billing@acme.example", "eve@freemail.example", "yes");
    assertEquals(
        found(ACME, "email:billing@acme.example", HAND),
        of(null, "Acme", "email:billing@acme.example"));
    people.same("name:Holding", "bob@acme.example", "yes");
    assertEquals(found(ACME, BOB, HAND), of(null, "Holding", "name:holding"));
  }

  @Test
  void anAddressThatOnlyTheUserTiesToSomebodyIsByHand() {
    people.same("pay@freemail.example", "eve@freemail.example", "yes");
    assertEquals(found(EVE, EVE, HAND), of(null, null, "email:pay@freemail.example"));
    people.touch(null, null, "email:pay@freemail.example");
    assertEquals(found(EVE, EVE, IDENTIFIER), of(null, null, "email:pay@freemail.example"));
  }

  @Test
  void aJoinToNobodyWhoIsKnownIsNoMatch() {
    people.same("name:Dune", "nobody@dune.example", "yes");
    assertEquals(NONE, of(null, "Dune", "name:dune").match());
  }

  @Test
  void twoClientsThatTheUserJoinsAreOneThoughNobodyIsKnown() {
    people.same("name:Dune", "name:Dune Conseil", "yes");
    List<ToldContract> told =
        TestContract.told(
            TestContract.invoice("fec", 0, "100").of(null, "Dune", "name:dune"),
            TestContract.invoice("fec", 9, "200").of(null, "Dune Conseil", "name:dune conseil"));
    ClientFinder finder = new ClientFinder(people.builder(told), told);
    assertEquals(finder.of(told.get(0)), finder.of(told.get(1)));
    assertEquals(NONE, finder.of(told.get(0)).match());
  }

  @Test
  void aSplitKeepsAClientFromThePersonOfThatName() {
    people.logged("Eve Jung", null).same("name:Eve Jung", "eve@freemail.example", "no");
    assertEquals("name:eve jung", people.person("name:eve jung"));
    assertEquals(
        found("name:eve jung", "name:eve jung", NAME), of("Eve Jung", null, "name:eve jung"));
  }

  @Test
  void aFirstNameIsWhomTheLogCallsByIt() {
    people.logged("Zoe", null);
    assertEquals(found("name:zoe", "name:zoe", NAME), of("Zoe", null, "name:zoe"));
    assertEquals(found("name:yan", null, NONE), of("Yan", null, "name:yan"));
  }

  @Test
  void aSharedMailboxWithoutAnAccountIsItsOwnPerson() {
    people.touch(null, null, "email:contact@freemail.example");
    assertEquals(
        found("email:contact@freemail.example", "email:contact@freemail.example", IDENTIFIER),
        of(null, null, "email:contact@freemail.example"));
    assertEquals(
        found("email:info@freemail.example", null, NONE),
        of(null, null, "email:info@freemail.example"));
  }

  @Test
  void manyClientsWithoutANameAreNotOneAnother() {
    assertEquals(
        found("email:ej@freemail.example", null, NONE),
        of(null, "Clients divers", "email:ej@freemail.example"));
    assertEquals(NONE, of(null, null).match());
  }

  private static ClientFinder.Found found(String account, String person, ClientBook.Match match) {
    return new ClientFinder.Found(account, person, match);
  }

  private ClientFinder.Found of(String name, String company, String... identifiers) {
    List<ToldContract> told =
        TestContract.told(TestContract.invoice("fec", 0, "100").of(name, company, identifiers));
    return new ClientFinder(people.builder(told), told).of(told.get(0));
  }
}
