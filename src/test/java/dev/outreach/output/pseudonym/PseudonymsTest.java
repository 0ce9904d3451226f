package dev.outreach.output.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.output.pseudonym.Pseudonyms.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymsTest {
  private static final byte[] KEY =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  private final Pseudonyms pseudonyms = Pseudonyms.under(KEY);

  /** Test cases 1 to 3 of RFC 4231. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
        + " dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"
        + "dddddddddddddddddddddddddddddddd,"
        + " 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
  })
  void theCodeIsThatOfTheStandard(String key, String data, String code) {
    byte[] made =
        Pseudonyms.mac(HexFormat.of().parseHex(key)).doFinal(HexFormat.of().parseHex(data));
    assertEquals(code, HexFormat.of().formatHex(made));
  }

  /** Test case 6. */
  @Test
  void aKeyThatIsLongerThanABlockIsHashedFirst() {
    byte[] key = new byte[131];
    Arrays.fill(key, (byte) 0xaa);
    String data = "Test Using Larger Than Block-Size Key - Hash Key First";
    assertEquals(
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        HexFormat.of()
            .formatHex(Pseudonyms.mac(key).doFinal(data.getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void aPseudonymIsTheKeysDigitsAndHalfOfTheCode() {
    byte[] code =
        Pseudonyms.mac(KEY).doFinal("person\0tel:+33639980011".getBytes(StandardCharsets.UTF_8));
    byte[] id = Pseudonyms.mac(KEY).doFinal("key-id\0".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        HexFormat.of().formatHex(id, 0, 3) + "-" + HexFormat.of().formatHex(code, 0, 16),
        pseudonyms.of(Kind.PERSON, "tel:+33639980011"));
  }

  @Test
  void theSameTextHasTheSamePseudonymInEveryRun() {
    String ana = pseudonyms.of(Kind.PERSON, "email:ana@example.org");
    pseudonyms.of(Kind.PERSON, "email:bob@example.org");
    assertEquals(ana, pseudonyms.of(Kind.PERSON, "email:ana@example.org"));
    assertEquals(ana, Pseudonyms.under(KEY.clone()).of(Kind.PERSON, "email:ana@example.org"));
  }

  @Test
  void theSameTextAsSomethingElseHasAnother() {
    Set<String> all = new HashSet<>();
    for (Kind kind : Kind.values()) {
      all.add(pseudonyms.of(kind, "ana"));
    }
    assertEquals(Kind.values().length, all.size());
  }

  @Test
  void anotherKeyHasOtherPseudonymsAndOtherDigitsBeforeThem() {
    byte[] other = KEY.clone();
    other[31] ^= 1;
    String mine = pseudonyms.of(Kind.NAME, "Ana");
    String theirs = Pseudonyms.under(other).of(Kind.NAME, "Ana");
    assertNotEquals(mine.split("-")[0], theirs.split("-")[0]);
    assertNotEquals(mine.split("-")[1], theirs.split("-")[1]);
  }

  @Test
  void nullStaysNullAndAnythingElseIsOfOneShape() {
    assertNull(pseudonyms.of(Kind.NAME, null));
    for (String text : new String[] {"", "=1+1", "<b>", "\ud800", "\0", "é".repeat(10_000)}) {
      String pseudonym = pseudonyms.of(Kind.NAME, text);
      assertTrue(pseudonym.matches("[0-9a-f]{6}-[0-9a-f]{32}"), pseudonym);
    }
  }

  @Test
  void allNumbersOfARangeHaveDifferentOnesFromSeveralThreadsToo() {
    Set<String> one = new HashSet<>();
    IntStream.range(0, 20_000).forEach(i -> one.add(pseudonyms.of(Kind.PERSON, "tel:" + i)));
    assertEquals(20_000, one.size());
    assertTrue(
        IntStream.range(0, 20_000)
            .parallel()
            .mapToObj(i -> pseudonyms.of(Kind.PERSON, "tel:" + i))
            .allMatch(one::contains));
  }
}
