package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.identity.Correspondents.Correspondent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrespondentsTest {
  private static final Rules RULES = new Rules(Set.of("info"), 5, SamePerson.none());
  private static final MailDomains DOMAINS = new MailDomains(List.of("post.example"));
  private static final IgnoreList NOBODY = IgnoreList.of(List.of(), List.of(), List.of());

  private static List<Correspondent> strangers(Correspondents of) {
    return of.strangers(10, 1, RULES, DOMAINS, NOBODY);
  }

  @Test
  void whoHasTwoIdentifiersIsOneKnownByTheMoreUsualOne() {
    Correspondents all = new Correspondents();
    all.touch(List.of("email:ana@acme.example"), "Ana Lima", null, false);
    all.touch(List.of("linkedin:ana"), "Ana Lima", null, false);
    all.touch(List.of("linkedin:ana"), "Ana Lima", null, false);
    all.touch(List.of("email:bob@brio.example"), "Bob", null, false);
    all.contact(List.of("email:ana@acme.example", "linkedin:ana"), "Ana Lima", null);
    assertEquals(
        List.of(
            new Correspondent("linkedin:ana", 3), new Correspondent("email:bob@brio.example", 1)),
        strangers(all));
  }

  @Test
  void whoIsKnownByANameAloneIsNotListedAndALogRowWithANameIsThePersonsOfIt() {
    Correspondents all = new Correspondents();
    all.touch(List.of("name:eve stone"), "Eve Stone", null, false);
    all.touch(List.of("name:ana lima"), "Ana Lima", null, false);
    all.touch(List.of("email:ana@acme.example"), "Ana Lima", null, false);
    assertEquals(List.of(new Correspondent("email:ana@acme.example", 2)), strangers(all));
  }

  @Test
  void theAccountOfAContractIsNoStrangerWhoeverOfIt() {
    Correspondents all = new Correspondents();
    all.touch(List.of("email:ana@acme.example"), "Ana Lima", null, false);
    all.touch(List.of("email:eve@acme.example"), "Eve Stone", null, false);
    all.touch(List.of("email:ana@post.example"), "Ana Roux", null, false);
    all.touch(List.of("email:eve@post.example"), "Eve Roux", null, false);
    all.contract(List.of("email:billing@acme.example"), null, null);
    all.contract(List.of("name:ana roux"), null, "ROUX Ana");
    assertEquals(List.of(new Correspondent("email:eve@post.example", 1)), strangers(all));
  }

  @Test
  void oneTouchInACampaignIsEnough() {
    Correspondents all = new Correspondents();
    all.touch(List.of("email:ana@acme.example"), null, null, false);
    all.touch(List.of("email:ana@acme.example"), null, null, true);
    all.touch(List.of("email:eve@acme.example"), null, null, false);
    assertEquals(List.of(new Correspondent("email:eve@acme.example", 1)), strangers(all));
  }

  @Test
  void asManyAsCanBeKeptAreToldOfAndOneMoreIsTooMany() {
    Correspondents all = new Correspondents(2);
    all.touch(List.of("email:ana@acme.example"), null, null, false);
    all.contact(List.of("email:bob@brio.example"), null, null);
    all.contract(List.of("email:ana@acme.example"), null, null);
    all.contract(List.of("email:bob@brio.example"), null, null);
    all.touch(List.of("email:ana@acme.example"), null, null, false);
    all.contract(List.of("email:bob@brio.example"), null, null);
    assertFalse(all.isTooMany());
    all.touch(List.of("email:eve@brio.example"), null, null, false);
    assertTrue(all.isTooMany());
  }

  @Test
  void tooManyClientsAreTooManyToo() {
    Correspondents all = new Correspondents(1);
    all.contract(List.of("email:ana@acme.example"), null, null);
    assertFalse(all.isTooMany());
    all.contract(List.of("email:bob@brio.example"), null, null);
    assertTrue(all.isTooMany());
  }
}
