package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakNamesTest {
  private static final String ANA = "email:ana@acme.example";
  private static final String NAMESAKE = "email:ana.lima@bonne.example";

  @ParameterizedTest
  @CsvSource({
    "name:ana lima, true",
    "linkedin-name:ana lima, true",
    "facebook-name:ana, true",
    "linkedin:ana-name, false",
    "email:ana@acme.example, false",
    "tel:+33639980001, false"
  })
  void aNameIsNoMoreThanAName(String identifier, boolean isWeak) {
    assertEquals(isWeak, WeakNames.isWeak(identifier));
  }

  @Test
  void aNameWithoutCompanyIsTheOnePersonWhoBearsIt() {
    TestPeople one = new TestPeople().touch("Ána LIMA", "Acme", ANA).logged("Lima Ana", null);
    assertEquals(ANA, one.person("name:lima ana"));
    one.touch("Ana Lima", "Bonne", NAMESAKE);
    assertEquals("name:lima ana", one.person("name:lima ana"));
  }

  @Test
  void aNameWithCompanyIsThatOfTheAccountAmongHomonyms() {
    TestPeople homonyms =
        new TestPeople()
            .touch("Ana Lima", "Acme SARL", ANA)
            .touch("Ana Lima", "Bonne", NAMESAKE)
            .logged("Ana Lima", "ACME")
            .logged("Ana Lima", "Bonne SAS")
            .logged("Ana Lima", "Cord");
    assertEquals(ANA, homonyms.person("name:ana lima @ acme"));
    assertEquals(NAMESAKE, homonyms.person("name:ana lima @ bonne sas"));
    assertEquals("name:ana lima @ cord", homonyms.person("name:ana lima @ cord"));
  }

  @Test
  void theAccountIsAlsoThatOfTheDomain() {
    TestPeople people =
        new TestPeople()
            .touch("Ana Lima", null, ANA)
            .touch("Ana Lima", null, NAMESAKE)
            .logged("Ana Lima", "Bonne");
    assertEquals(NAMESAKE, people.person("name:ana lima @ bonne"));
  }

  @Test
  void aCompanyThatContradictsMakesAnotherPerson() {
    TestPeople people = new TestPeople().touch("Ana Lima", "Acme", ANA).logged("Ana Lima", "Cord");
    assertEquals("name:ana lima @ cord", people.person("name:ana lima @ cord"));
    TestPeople missing = new TestPeople().touch("Ana Lima", null, ANA).logged("Ana Lima", "Cord");
    assertEquals(ANA, missing.person("name:ana lima @ cord"));
  }

  @Test
  void aSingleWordIsNoNameWithoutTheCompany() {
    TestPeople people =
        new TestPeople()
            .touch("Ana", "Acme", ANA)
            .logged("Ana", null)
            .logged("Ana", "Acme")
            .touch("Cleo", null, "email:cleo@freemail.example")
            .logged("Cleo", "Cord");
    assertEquals("name:ana", people.person("name:ana"));
    assertEquals(ANA, people.person("name:ana @ acme"));
    assertEquals("name:cleo @ cord", people.person("name:cleo @ cord"));
  }

  @Test
  void rowsOfALogWithoutAnAddressAreOnePersonWhereTheCompaniesDoNotContradict() {
    TestPeople log =
        new TestPeople()
            .logged("Élodie Ray", "Acme SARL")
            .logged("elodie ray", "ACME")
            .logged("Elodie Ray", null)
            .logged("Ray Élodie", null);
    assertTrue(log.isOne("name:élodie ray @ acme sarl", "name:elodie ray @ acme"));
    assertTrue(log.isOne("name:elodie ray", "name:elodie ray @ acme"));
    assertTrue(log.isOne("name:ray élodie", "name:elodie ray"));
    log.logged("Elodie Ray", "Bonne");
    assertFalse(log.isOne("name:elodie ray @ bonne", "name:elodie ray @ acme"));
    assertFalse(log.isOne("name:elodie ray", "name:elodie ray @ acme"));
    assertFalse(log.isOne("name:elodie ray", "name:elodie ray @ bonne"));
    assertTrue(log.isOne("name:ray élodie", "name:elodie ray"));
  }

  @Test
  void rowsThatNameNoCompanyAtAllAreOnePersonOfThatName() {
    TestPeople log = new TestPeople().logged("Élodie Ray", null).logged("RAY Elodie", null);
    assertTrue(log.isOne("name:élodie ray", "name:ray elodie"));
    assertFalse(log.logged("Elodie Roy", null).isOne("name:elodie roy", "name:ray elodie"));
  }

  @Test
  void aLaterRowThatGivesTheAddressTiesTheEarlierOnesToIt() {
    TestPeople log =
        new TestPeople()
            .logged("Ana Lima", null)
            .logged("Ana Lima", "Acme")
            .touch("Ana Lima", "Acme", ANA);
    assertEquals(ANA, log.person("name:ana lima"));
    assertEquals(ANA, log.person("name:ana lima @ acme"));
  }

  @Test
  void aNameOnANetworkIsTheOneProfileOfThatNameThere() {
    TestPeople people =
        new TestPeople()
            .touch("Ana Lima", null, "linkedin-name:ana lima")
            .touch("Ana Lima", null, "facebook-name:ana lima")
            .card("Ana Lima", "Acme", "linkedin:ana-lima")
            .touch("Ana Lima", null, NAMESAKE);
    assertEquals("linkedin:ana-lima", people.person("linkedin-name:ana lima"));
    assertEquals("facebook-name:ana lima", people.person("facebook-name:ana lima"));
    people.card("Ana Lima", "Bonne", "linkedin:ana-lima-2");
    assertEquals("linkedin-name:ana lima", people.person("linkedin-name:ana lima"));
  }

  @Test
  void ofTwoProfilesOfOneNameTheCompanyTells() {
    TestPeople people =
        new TestPeople()
            .card("Ana Lima", "Acme", "linkedin:ana-lima")
            .card("Ana Lima", "Bonne", "linkedin:ana-lima-2")
            .touch("Ana Lima", "Bonne", "linkedin-name:ana lima");
    assertEquals("linkedin:ana-lima-2", people.person("linkedin-name:ana lima"));
  }

  @Test
  void aSharedMailboxBearsNoName() {
    TestPeople people =
        new TestPeople()
            .touch("Ana Lima", "Acme", "email:contact@acme.example")
            .logged("Ana Lima", null);
    assertEquals("name:ana lima", people.person("name:ana lima"));
  }

  @Test
  void whatPeopleDoIsNoCompany() {
    TestPeople people =
        new TestPeople().touch("Ana Lima", "Acme", ANA).logged("Ana Lima", "Indépendante");
    assertEquals(ANA, people.person("name:ana lima @ indépendante"));
  }

  @Test
  void namesJoinNoTwoWhoAreKnownByMore() {
    TestPeople people =
        new TestPeople()
            .touch("Ana Lima", "Acme", ANA)
            .touch("Ana Lima", "Acme", "email:a.lima@acme.example")
            .logged("Ana Lima", "Acme");
    assertFalse(people.isOne(ANA, "email:a.lima@acme.example"));
    assertEquals("name:ana lima @ acme", people.person("name:ana lima @ acme"));
  }

  @Test
  void theUsersWordComesFirst() {
    TestPeople split =
        new TestPeople()
            .touch("Ana Lima", null, ANA)
            .logged("Ana Lima", null)
            .same("name:Ana Lima", "ana@acme.example", "no");
    assertEquals("name:ana lima", split.person("name:ana lima"));
    TestPeople joined =
        new TestPeople()
            .touch("Ana Lima", null, ANA)
            .touch("Ana Lima", null, NAMESAKE)
            .logged("Ana Lima", null)
            .same("name:Ana Lima", "ana@acme.example", "yes");
    assertEquals(ANA, joined.person("name:ana lima"));
  }

  @Test
  void namesOfOneFirmThatTheUserHoldsApartStayApart() {
    TestPeople log =
        new TestPeople()
            .logged("Ana Lima", "Acme")
            .logged("Ana Lima", "Acme SARL")
            .logged("Ana Lima", "S.A.R.L. Acme")
            .same("name:Ana Lima @ Acme", "name:Ana Lima @ Acme SARL", "no");
    assertFalse(log.isOne("name:ana lima @ acme", "name:ana lima @ acme sarl"));
    TestPeople firmless =
        new TestPeople()
            .logged("Ana Lima", "Acme")
            .logged("Ana Lima", null)
            .same("name:Ana Lima", "name:Ana Lima @ Acme", "no");
    assertFalse(firmless.isOne("name:ana lima", "name:ana lima @ acme"));
  }
}
