package dev.outreach.redact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which characters are written as numbers. Masked digit by digit it would say something
 * else, so that what it stands for is masked and written in the same way.
 */
final class EscapedText {
  private static final Pattern QUOTED_RUN = Pattern.compile("(?:=[0-9A-Fa-f]{2}){1,1000}");
  private static final Pattern JSON_RUN = Pattern.compile("(?:\\\\u[0-9A-Fa-f]{4}){1,1000}");
  private static final Pattern JSON_PIECE =
      Pattern.compile("((?:\\\\u[0-9A-Fa-f]{4}){1,1000})|\\\\([\"\\\\/bfnrt])");

  private EscapedText() {}

  /** Quoted-printable. */
  static String quotedPrintable(String text) {
    StringBuilder masked = new StringBuilder();
    int done = 0;
    for (MatchResult run : QUOTED_RUN.matcher(text).results().toList()) {
      masked.append(Mask.of(text.substring(done, run.start())));
      masked.append(run(units(run.group(), 3, 1), true, EscapedText::quoted));
      done = run.end();
    }
    return masked.append(Mask.of(text.substring(done))).toString();
  }

  /** What stands between the quotes of a JSON string. */
  static String json(String text) {
    StringBuilder masked = new StringBuilder();
    int done = 0;
    for (MatchResult piece : JSON_PIECE.matcher(text).results().toList()) {
      masked.append(Mask.of(text.substring(done, piece.start())));
      masked.append(
          piece.group(1) == null
              ? piece.group()
              : run(units(piece.group(), 6, 2), false, EscapedText::unicode));
      done = piece.end();
    }
    return masked.append(Mask.of(text.substring(done))).toString();
  }

  /** The characters that a JSON string stands for, as far as they are written as numbers. */
  static String decodedJson(String text) {
    return JSON_RUN
        .matcher(text)
        .replaceAll(
            run -> {
              StringBuilder decoded = new StringBuilder();
              for (int unit : units(run.group(), 6, 2)) {
                decoded.append((char) unit);
              }
              return Matcher.quoteReplacement(decoded.toString());
            });
  }

  private static int[] units(String run, int width, int prefix) {
    int[] units = new int[run.length() / width];
    for (int i = 0; i < units.length; i++) {
      units[i] = Integer.parseInt(run, i * width + prefix, (i + 1) * width, 16);
    }
    return units;
  }

  /**
   * Units that are the bytes of UTF-8 are masked as its characters: Facebook writes them so in JSON
   * too.
   */
  private static String run(int[] units, boolean areBytes, IntFunction<String> escape) {
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < units.length; ) {
      int length = utf8Length(units, i);
      if (length > 0) {
        byte[] bytes = new byte[length];
        for (int k = 0; k < length; k++) {
          bytes[k] = (byte) units[i + k];
        }
        String character = Mask.of(new String(bytes, StandardCharsets.UTF_8));
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
          masked.append(escape.apply(b & 0xFF));
        }
        i += length;
      } else if (areBytes) {
        masked.append(escape.apply(units[i] < 128 ? Mask.of(units[i]) : unknown(units[i])));
        i++;
      } else {
        int n = isPair(units, i) ? 2 : 1;
        int c = n == 2 ? Character.toCodePoint((char) units[i], (char) units[i + 1]) : units[i];
        Mask.of(new String(Character.toChars(c))).chars().mapToObj(escape).forEach(masked::append);
        i += n;
      }
    }
    return masked.toString();
  }

  /** A byte of one of many encodings, in some of which it is a letter. */
  private static int unknown(int b) {
    return Character.isUpperCase(b) ? 0xC9 : 0xE9;
  }

  private static boolean isPair(int[] units, int i) {
    return i + 1 < units.length && Character.isSurrogatePair((char) units[i], (char) units[i + 1]);
  }

  /** How many units are one character beyond ASCII in UTF-8; 0 where they are none. */
  private static int utf8Length(int[] units, int i) {
    int lead = units[i];
    int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 0;
    length = lead >= 0xF0 && lead < 0xF5 ? 4 : length;
    if (length == 0 || i + length > units.length) {
      return 0;
    }
    boolean isSuch =
        Arrays.stream(units, i + 1, i + length).allMatch(unit -> unit >= 0x80 && unit < 0xC0);
    return isSuch ? length : 0;
  }

  private static String quoted(int b) {
    return "=" + hex(b, 2, true);
  }

  private static String unicode(int c) {
    return "\\u" + hex(c, 4, false);
  }

  private static String hex(int value, int digits, boolean isUpper) {
    StringBuilder hex = new StringBuilder();
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      char digit = Character.forDigit(value >> shift & 0xF, 16);
      hex.append(isUpper ? Character.toUpperCase(digit) : digit);
    }
    return hex.toString();
  }
}
