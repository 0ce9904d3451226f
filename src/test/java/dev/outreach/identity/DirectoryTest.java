package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {
  private static final String LANDLINE = "tel:+33199001122";
  private static final String ANA = "email:ana@acme.example";
  private static final String BOB = "email:bob@acme.example";

  @Test
  void thePersonIsThatOfTheFirstIdentifierThatStandsBesideAnother() {
    Directory directory =
        new TestPeople()
            .touch(null, null, "x:ana", ANA)
            .touch(null, null, "email:info@acme.example", "x:bob")
            .directory();
    assertEquals(ANA, directory.person(List.of("x:ana"), null));
    assertEquals(ANA, directory.person(List.of("email:info@acme.example", "x:ana"), null));
    assertEquals(
        "email:info@acme.example", directory.person(List.of("email:info@acme.example"), null));
    assertEquals("tel:+33639980001", directory.person(List.of("tel:+33639980001"), "Ana"));
    assertNull(directory.person(List.of(), "Ana Lima"));
    assertNull(directory.person(null, "Ana Lima"));
    assertNull(directory.history(null));
    assertNull(directory.leftOut(null));
  }

  @Test
  void aLandlineOfTwoColleaguesIsWhoeverIsNamed() {
    Directory directory = office().directory();
    assertEquals(ANA, directory.person(List.of(LANDLINE), "LIMA Ana"));
    assertEquals(BOB, directory.person(List.of(LANDLINE), "Bob Berg"));
    assertEquals(LANDLINE, directory.person(List.of(LANDLINE), "Front Desk"));
    assertEquals(LANDLINE, directory.person(List.of(LANDLINE), null));
    assertNotEquals(directory.person(List.of(ANA), null), directory.person(List.of(BOB), null));
  }

  @Test
  void aLandlineOfOnePersonIsTheirsUnlessTheUserSaysNo() {
    TestPeople ana =
        new TestPeople().card("Ana Lima", null, LANDLINE, ANA).card(null, "Acme", LANDLINE, ANA);
    assertEquals(ANA, ana.person(LANDLINE));
    ana.same("+33 1 99 00 11 22", "ana@acme.example", "no");
    assertEquals(LANDLINE, ana.person(LANDLINE));
    assertEquals(List.of(), ana.suggestions());
  }

  @Test
  void theUserMayHoldANamedCallerApartFromTheOneOfThatName() {
    TestPeople office = office().same("+33 1 99 00 11 22", "ana@acme.example", "no");
    assertEquals(LANDLINE, office.directory().person(List.of(LANDLINE), "Ana Lima"));
    assertEquals(BOB, office.directory().person(List.of(LANDLINE), "Bob Berg"));
  }

  @Test
  void anAnswerFromAnotherAddressUnderTheSameNameIsTheSamePersons() {
    TestPeople people =
        new TestPeople()
            .touch("Ana Lima", null, ANA)
            .touch("Ana Lima", null, "email:lima@freemail.example");
    assertFalse(people.isOne(ANA, "email:lima@freemail.example"));
    people.answered("email:lima@freemail.example", ANA);
    assertTrue(people.isOne(ANA, "email:lima@freemail.example"));
  }

  @Test
  void aCompanyIsWhatARecordSaysElseTheDomain() {
    Directory directory =
        new TestPeople()
            .touch(null, null, ANA)
            .touch(null, "Acme", ANA)
            .touch(null, null, "email:bob@mail.acme.example")
            .card("Cleo Ray", "ACME SARL", "linkedin:cleo")
            .touch("Dan Hart", "Bonne", "email:dan@acme.example")
            .card("Eve Jung", "Bonne", "x:eve")
            .touch(null, "Bonne", "email:gus@bonne.example")
            .directory();
    assertEquals("account:domain:acme.example", directory.history(ANA));
    assertEquals("account:domain:acme.example", directory.history("email:bob@mail.acme.example"));
    assertEquals("account:domain:acme.example", directory.history("linkedin:cleo"));
    assertEquals(directory.history("x:eve"), directory.history("email:dan@acme.example"));
    assertNotEquals(directory.history(ANA), directory.history("x:eve"));
  }

  @ParameterizedTest
  @CsvSource({
    "email:ana@freemail.example, email:bob@freemail.example",
    "email:ana@gmail.com, email:bob@gmail.com",
    "x:ana, x:bob"
  })
  void privatePeopleAreOfNoAccount(String one, String other) {
    Directory directory =
        new TestPeople().touch(null, null, one).touch(null, null, other).directory();
    assertEquals(one, directory.history(one));
    assertEquals(other, directory.history(other));
  }

  @Test
  void anAccountOfOnePersonIsTheirsUnlessThereIsAContract() {
    TestPeople people = new TestPeople().touch(null, null, ANA);
    assertEquals(ANA, people.directory().history(ANA));
    List<ToldContract> bill =
        TestContract.told(TestContract.invoice("fec", 0, "100").of(null, "Acme", "name:acme"));
    assertEquals("account:domain:acme.example", people.directory(bill).history(ANA));
  }

  @Test
  void whoChangedFirmsIsWhereTheirAddressIs() {
    Directory directory =
        new TestPeople()
            .touch("Ana Lima", "Bonne", "email:ana@bonne.example", "linkedin:ana")
            .card("Ana Lima", "Acme", "linkedin:ana")
            .touch(null, "Bonne", "email:cleo@bonne.example")
            .touch(null, "Acme", BOB)
            .directory();
    assertEquals(
        directory.history("email:cleo@bonne.example"),
        directory.history(directory.person(List.of("linkedin:ana"), null)));
    assertNotEquals(directory.history(BOB), directory.history("email:cleo@bonne.example"));
  }

  @Test
  void aHostOfManyFirmsIsNobodysAccount() {
    TestPeople five = hosted(5);
    assertEquals("account:domain:host.example", five.directory().history("email:p0@host.example"));
    TestPeople six = hosted(6);
    assertEquals("email:p0@host.example", six.directory().history("email:p0@host.example"));
  }

  @Test
  void whatSoManySayIsTheirCallingNotTheirFirm() {
    TestPeople people = new TestPeople();
    for (int i = 0; i < 6; i++) {
      people.touch("P" + i, "Formateur", "email:p@f" + i + ".example");
    }
    people.card("Zoe Kern", "Formateur", "x:zoe").card("Yan Moor", "Formateur", "x:yan");
    Directory directory = people.directory();
    assertEquals("email:p@f0.example", directory.history("email:p@f0.example"));
    assertEquals("x:zoe", directory.history("x:zoe"));
  }

  @Test
  void twoThousandPeopleAreAFirmAndMoreAreNone() {
    assertEquals(
        "account:domain:big.example", staff(2_000).directory().history("email:p7@big.example"));
    assertEquals("email:p7@big.example", staff(2_001).directory().history("email:p7@big.example"));
  }

  @Test
  void aJoinOfTwoAddressesJoinsNoFirms() {
    TestPeople people =
        new TestPeople()
            .touch(null, "Acme", ANA)
            .touch(null, "Acme", BOB)
            .touch(null, "Bonne", "email:ana@bonne.example")
            .touch(null, "Bonne", "email:cleo@bonne.example")
            .same("ana@acme.example", "ana@bonne.example", "yes");
    List<ToldContract> deal =
        TestContract.told(TestContract.deal("hubspot", 0, "100").of("Ana Lima", "Acme", ANA));
    Directory directory = people.directory(deal);
    assertTrue(people.isOne(ANA, "email:ana@bonne.example"));
    assertNotEquals(directory.history(BOB), directory.history("email:cleo@bonne.example"));
  }

  @Test
  void aFirmsNameThatTheUserJoinsToSomebodyIsTheirFirms() {
    TestPeople people =
        new TestPeople()
            .touch(null, null, ANA)
            .touch(null, null, BOB)
            .same("name:Holding Montariel", "ana@acme.example", "yes");
    List<ToldContract> bill =
        TestContract.told(
            TestContract.invoice("fec", 0, "100")
                .of(null, "Holding Montariel", "name:holding montariel"));
    assertEquals("account:domain:acme.example", people.directory(bill).history(BOB));
  }

  @Test
  void whoIsIgnoredOrAtAnOwnDomainIsLeftOutWhateverTheAddress() {
    Directory directory =
        new TestPeople()
            .touch(null, null, "x:eve", "email:eve@family.example")
            .touch(null, null, "x:eve")
            .touch(null, null, "email:dan@verlane.example")
            .touch(null, null, "email:fay@verlane.example", "tel:+33639980009")
            .touch(null, null, ANA)
            .ignore(
                List.of("tel:+33639980009"), List.of("family.example"), List.of("verlane.example"))
            .directory();
    assertEquals("ignored", directory.leftOut(directory.person(List.of("x:eve"), null)));
    assertEquals("own_domain", directory.leftOut("email:dan@verlane.example"));
    assertEquals("ignored", directory.leftOut("email:fay@verlane.example"));
    assertNull(directory.leftOut(ANA));
  }

  @Test
  void itGoesToTheMachinesOfACluster() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(office().directory());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Directory there = (Directory) in.readObject();
      assertEquals(BOB, there.person(List.of(LANDLINE), "Bob"));
      assertEquals("account:domain:acme.example", there.history(ANA));
    }
  }

  @Test
  @Slow
  void theOrderOfTheRecordsPlaysNoPart() {
    for (int seed = 0; seed < 40; seed++) {
      RandomPeople world = new RandomPeople(seed);
      String answer = world.directory(world.people());
      Random random = new Random(seed);
      for (int order = 0; order < 5; order++) {
        assertEquals(answer, world.directory(world.people().shuffled(random)), "world " + seed);
      }
    }
  }

  private static TestPeople office() {
    return new TestPeople()
        .card("Ana Lima", "Acme", LANDLINE, ANA)
        .card("Bob Berg", "Acme", LANDLINE, BOB)
        .touch("LIMA Ana", null, LANDLINE)
        .touch("Bob", null, LANDLINE)
        .touch("Bob Berg", null, LANDLINE)
        .touch("Front Desk", null, LANDLINE);
  }

  private static TestPeople hosted(int firms) {
    TestPeople people = new TestPeople();
    for (int i = 0; i < firms; i++) {
      people.touch(null, "Firm " + i, "email:p" + i + "@host.example");
    }
    return people;
  }

  private static TestPeople staff(int count) {
    TestPeople people = new TestPeople();
    for (int i = 0; i < count; i++) {
      people.touch(null, null, "email:p" + i + "@big.example");
    }
    return people;
  }
}
