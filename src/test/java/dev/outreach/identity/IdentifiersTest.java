package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
  private static final Identifiers FRENCH = new Identifiers("FR");

  @Test
  void aNumberWhosePlusWasLeftOutIsForeignOnlyIfItIsNoneHere() {
    assertEquals(Optional.of("tel:+33199001122"), FRENCH.phone("33199001122"));
    assertEquals(Optional.of("tel:+12025550101"), FRENCH.phone("12025550101"));
    assertEquals(Optional.of("tel:+33199001122"), FRENCH.phone("0199001122"));
    assertEquals(Optional.of("tel:+12025550101"), new Identifiers("US").phone("2025550101"));
  }

  @Test
  void hiddenDigitsAreNotGuessed() {
    assertEquals(Optional.empty(), FRENCH.phone("06 39 98 XX XX"));
    assertEquals(Optional.empty(), FRENCH.phone("063998xxxx"));
    assertEquals(Optional.empty(), FRENCH.phone("06 39 98 ** **"));
  }

  @Test
  void otherLongNumbersAreNone() {
    for (String text :
        new String[] {"20240301093000", "99999999999", "1202555010", "1-2025550101-"}) {
      assertEquals(Optional.empty(), FRENCH.phone(text), text);
    }
  }

  @Test
  void aHandleIsNoLongerThanAnAddressOfAPage() {
    String longest = "a".repeat(2_083);
    assertEquals(Optional.of("x:" + longest), FRENCH.handle("x", longest));
    assertEquals(Optional.empty(), FRENCH.handle("x", longest + "a"));
    for (String hostile : List.of("x://" + "/".repeat(500_000), "x://" + "#".repeat(500_000))) {
      assertTimeout(
          Duration.ofSeconds(1),
          () -> assertEquals(Optional.empty(), FRENCH.handle("x", hostile + "\nx")));
    }
  }
}
