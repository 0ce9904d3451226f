package dev.outreach.format.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.identity.Identifiers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommenterTest {
  private static final Identifiers IDENTIFIERS = new Identifiers("FR");

  private static List<String> identifiers(String email, String address, String name) {
    return Commenter.of(email, null, address, name, IDENTIFIERS).identifiers();
  }

  @Test
  void addressComesBeforeTheProfile() {
    assertEquals(
        List.of("email:ana@example.org", "x:ana"),
        identifiers("Ana@example.org", "https://twitter.com/Ana", "Ana"));
  }

  @Test
  void nameStandsInWhereThereIsNothingElse() {
    assertEquals(List.of("blog-name:ana lima"), identifiers(null, null, "Ana  Lima"));
    assertEquals(List.of("blog-name:ana lima"), identifiers("none", "not a page", "Ana Lima"));
    assertEquals(List.of("x:ana"), identifiers("", "http://twitter.com/ana", "Ana Lima"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "Anonymous", "Anonyme", "<b></b>"})
  void nobodyIsKnownByAnEmptyName(String name) {
    Commenter commenter = Commenter.of(null, null, null, name, IDENTIFIERS);
    assertTrue(commenter.isNobody());
    assertNull(commenter.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "mailto:ana@example.org",
        "https://ana.example.org/",
        "https://www.linkedin.com/company/acme",
        "https://www.facebook.com/pages/Acme/123",
        "https://www.facebook.com/groups/123/",
        "https://x.com/intent/user?id=1",
        "http://",
        "https://x.com/"
      })
  void webAddressThatIsNoProfileTellsNothing(String address) {
    assertEquals(List.of("email:ana@example.org"), identifiers("ana@example.org", address, "Ana"));
  }

  @Test
  void namesAreStoredWithEntities() {
    assertEquals(
        "Ana d'Orve & Fils",
        Commenter.of(null, null, null, "Ana d&#039;Orve &amp; Fils", IDENTIFIERS).name());
  }
}
