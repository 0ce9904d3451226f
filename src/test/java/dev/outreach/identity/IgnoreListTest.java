package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreListTest {
  private static final IgnoreList LIST =
      IgnoreList.of(
          List.of("email:shop@firm.example", "tel:+33199001122", "linkedin:ana"),
          List.of("family.example", "müller.example"),
          List.of("verlane.example"));

  private static Optional<String> reason(String... identifiers) {
    return LIST.reason(List.of(identifiers));
  }

  @ParameterizedTest
  @CsvSource({
    "email:shop@firm.example, ignored",
    "tel:+33199001122, ignored",
    "linkedin:ana, ignored",
    "email:eve@family.example, ignored",
    "email:eve@mail.family.example, ignored",
    "email:eve@xn--mller-kva.example, ignored",
    "email:eve@müller.example, ignored",
    "email:eve@verlane.example, own_domain",
    "email:eve@mail.verlane.example, own_domain",
  })
  void whoIsListedOrAtAListedDomainIsLeftOut(String identifier, String reason) {
    assertEquals(Optional.of(reason), reason(identifier));
    assertEquals(Optional.of(reason), reason("x:other", identifier, "tel:+33199001133"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email:info@firm.example",
        "email:workshop@firm.example",
        "email:eve@myfamily.example",
        "email:eve@family.example.org",
        "email:family.example@acme.example",
        "email:eve@example",
        "email:eve@192.0.2.1",
        "tel:+33199001123",
        "x:ana",
        "linkedin:ana-lima",
        "mastodon:eve@family.example",
        "name:eve @ family.example"
      })
  void whoIsNotCounts(String identifier) {
    assertEquals(Optional.empty(), reason(identifier));
  }

  @Test
  void nobodyWithoutAnyIdentifierIsLeftOut() {
    assertEquals(Optional.empty(), reason());
  }

  @Test
  void aColleagueWhomIIgnoreIsIgnored() {
    assertEquals(
        Optional.of("ignored"), reason("email:eve@verlane.example", "email:eve@family.example"));
    assertEquals(
        Optional.of("ignored"), reason("email:eve@family.example", "email:eve@verlane.example"));
  }

  @Test
  void anEmptyListLeavesNobodyOut() {
    IgnoreList none = IgnoreList.of(List.of(), List.of(), List.of());
    assertEquals(Optional.empty(), none.reason(List.of("email:shop@firm.example", "linkedin:ana")));
  }

  @Test
  void aDomainThatIsNoneIsNotTaken() {
    assertThrows(
        IllegalArgumentException.class,
        () -> IgnoreList.of(List.of(), List.of("family"), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> IgnoreList.of(List.of(), List.of(), List.of("*.family.example")));
  }

  @Test
  void itsTextNamesNobody() {
    assertFalse(LIST.toString().contains("example"), LIST.toString());
    assertFalse(LIST.toString().contains("+33"), LIST.toString());
  }

  @Test
  void itGoesToTheMachinesOfACluster() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(LIST);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      IgnoreList there = (IgnoreList) in.readObject();
      assertEquals(Optional.of("ignored"), there.reason(List.of("email:eve@family.example")));
      assertEquals(Optional.of("own_domain"), there.reason(List.of("email:eve@verlane.example")));
      assertEquals(Optional.empty(), there.reason(List.of("email:eve@acme.example")));
    }
  }
}
