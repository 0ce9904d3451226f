package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
  @ParameterizedTest
  @CsvSource({
    "acme.example, acme.example",
    "Mail.ACME.Example, mail.acme.example",
    "acme.example., acme.example",
    "müller.example, xn--mller-kva.example",
    "MÜLLER.example, xn--mller-kva.example",
    "xn--mller-kva.example, xn--mller-kva.example",
    "3d.example, 3d.example",
    "a-b.example, a-b.example",
    "例え.テスト, xn--r8jz45g.xn--zckzah",
    "acme。example, acme.example",
    "1.2.3.4a, 1.2.3.4a"
  })
  void twoSpellingsOfOneDomainAreOne(String text, String normal) {
    assertEquals(Optional.of(normal), DomainName.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "acme",
        "acme.",
        ".example",
        "acme..example",
        "acme.example..",
        "192.0.2.1",
        "[192.0.2.1]",
        "[IPv6:2001:db8::1]",
        "2001:db8::1",
        "-acme.example",
        "acme-.example",
        "acme.-example",
        "ac me.example",
        "ana@acme.example",
        "*.acme.example",
        "acme.example/x",
        "acme.4-2"
      })
  void singleLabelsAddressesAndPatternsAreNone(String text) {
    assertEquals(Optional.empty(), DomainName.of(text));
  }

  @Test
  void aLabelHas63CharactersAtMostAndAName253() {
    String label = "a".repeat(63);
    assertTrue(DomainName.of(label + ".example").isPresent());
    assertFalse(DomainName.of(label + "a.example").isPresent());
    String longest = (label + ".").repeat(3) + "a".repeat(53) + ".example";
    assertEquals(253, longest.length());
    assertTrue(DomainName.of(longest).isPresent());
    assertFalse(DomainName.of("a" + longest).isPresent());
    assertFalse(DomainName.of("ü".repeat(60) + "." + "ü".repeat(190)).isPresent());
    assertFalse(DomainName.of("a.".repeat(1_000_000) + "example").isPresent());
  }

  @Test
  void aDomainLiesWithinItselfAndWithinThoseAboveIt() {
    Set<String> domains = Set.of("family.example");
    assertTrue(DomainName.isWithin(domains, "family.example"));
    assertTrue(DomainName.isWithin(domains, "a.b.family.example"));
    assertFalse(DomainName.isWithin(domains, "myfamily.example"));
    assertFalse(DomainName.isWithin(domains, "family.example.org"));
    assertFalse(DomainName.isWithin(domains, "example"));
  }
}
