package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ClientsTest {
  private static final String ANA = "email:ana@example.org";
  private static final String BOB = "email:bob@example.org";
  private static final String ACME = "name:acme sarl";

  @Test
  void theOnePersonKnownAtACompanyIsItsClient() {
    Clients clients = clients();
    clients.ask(ACME, null, "Acme SARL");
    clients.meet(ANA, "Ana Lima", "ACME");
    clients.meet(ANA, null, "Acme");
    clients.meet(BOB, "Bob Berg", "Other");
    assertEquals(Map.of(ACME, ANA), clients.people());
    assertEquals(0, clients.several());
  }

  @Test
  void whereSeveralAreKnownNoneIsTakenAndTheUserIsTold() {
    Clients clients = clients();
    clients.ask(ACME, null, "Acme SARL");
    clients.meet(ANA, "Ana Lima", "Acme");
    clients.meet(BOB, "Bob Berg", "Acme");
    assertEquals(Map.of(), clients.people());
    assertEquals(1, clients.several());
  }

  @Test
  void aCompanyWhereNobodyIsKnownIsAClientByItself() {
    Clients clients = clients();
    clients.ask(ACME, null, "Acme SARL");
    clients.meet(ANA, "Acme Sarl", null);
    assertEquals(Map.of(), clients.people());
    assertEquals(0, clients.several());
  }

  @Test
  void aNaturalPersonsNameJoinsNobody() {
    Clients clients = clients();
    clients.ask("name:ana lima", null, "Ana Lima");
    clients.meet(ANA, "Ana Lima", "Acme");
    clients.meet(BOB, "Ana Lima", null);
    assertEquals(Map.of(), clients.people());
  }

  @Test
  void aContractThatNamesSomebodyAsksForThemAtThatCompany() {
    Clients clients = clients();
    clients.ask("name:lima ana @ acme", "Lima Ana", "Acme");
    clients.ask("name:carl sand @ acme", "Carl Sand", "Acme");
    clients.meet(ANA, "Ana Lima", "Acme");
    clients.meet(BOB, "Bob Berg", "Acme");
    assertEquals(Map.of("name:lima ana @ acme", ANA), clients.people());
    assertEquals(0, clients.several());
  }

  @Test
  void whoIsKnownByThisVeryNameStaysWhoTheyAre() {
    Clients clients = clients();
    clients.ask(ACME, null, "Acme SARL");
    clients.meet(ANA, "Ana Lima", "Acme");
    clients.meet(ACME, null, null);
    assertEquals(Map.of(), clients.people());
  }

  @Test
  void theUsersJoinAndSplitComeFirst() {
    Clients joined = new Clients(Map.of(ACME, BOB, BOB, BOB), SamePerson.none());
    joined.ask(ACME, null, "Acme SARL");
    assertEquals(true, joined.isEmpty());

    SamePerson said = SamePerson.none();
    said.splits().add(SamePerson.Pair.of(ACME, "x:ana"));
    Clients split = new Clients(Map.of("x:ana", ANA, ANA, ANA), said);
    split.ask(ACME, null, "Acme SARL");
    split.meet(ANA, "Ana Lima", "Acme");
    assertEquals(Map.of(), split.people());
  }

  @Test
  void theOrderOfTheRecordsPlaysNoPart() {
    List<Consumer<Clients>> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String company = "Firm " + i % 10;
      String person = "email:p" + i % 13 + "@example.org";
      records.add(clients -> clients.meet(person, person, company));
    }
    TreeSet<String> answers = new TreeSet<>();
    for (int seed = 0; seed < 20; seed++) {
      Clients clients = clients();
      for (int i = 0; i < 10; i++) {
        clients.ask("name:firm " + i, null, "FIRM " + i);
      }
      Collections.shuffle(records, new Random(seed));
      records.forEach(record -> record.accept(clients));
      answers.add(clients.people() + " " + clients.several());
    }
    assertEquals(1, answers.size());
  }

  private static Clients clients() {
    return new Clients(Map.of(), SamePerson.none());
  }
}
