package dev.outreach.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final String LINE = "«\u202fRelancé\u202f» l’été\u202f: 15\u202f% … 24\u00a0h";

  private static String shown(Charset charset, Charset reader) {
    return shown(LINE, charset, reader);
  }

  private static String shown(String line, Charset charset, Charset reader) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Screen(new PrintStream(bytes, true, StandardCharsets.US_ASCII), charset).say(line);
    return bytes.toString(reader).strip();
  }

  @Test
  void aScreenOfUtf8ShowsTheTextAsItStands() {
    assertEquals(LINE, shown(StandardCharsets.UTF_8, StandardCharsets.UTF_8));
  }

  @Test
  void whatACharsetLacksGivesWayToItsPlainForm() {
    assertEquals(
        "« Relancé » l'été : 15 % ... 24\u00a0h",
        shown(StandardCharsets.ISO_8859_1, StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatCannotBeSeenIsNotShown() {
    assertEquals(
        "Tableaux : a ]0;title b",
        shown(
            "Tableaux : a\u001b]0;title\u0007\u202eb",
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8));
  }

  @Test
  void aCharsetWithoutAccentsIsNobodysScreen() {
    assertEquals(LINE, shown(StandardCharsets.US_ASCII, StandardCharsets.UTF_8));
  }
}
