package dev.outreach.export;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * In which of the old one-byte encodings a text is legible: that of Windows, of MS-DOS (Excel's
 * {@code CSV (MS-DOS)}) or of the older Macintosh ({@code CSV (Macintosh)}). They agree on ASCII
 * alone: what is an accented letter within a word in one is a sign, or a capital amid small
 * letters, in the others. Windows' it is unless another is plainly better.
 */
final class Legibility {
  static final String WINDOWS = "windows-1252";
  static final String DOS = "IBM850";
  static final String MAC = "x-MacRoman";

  /** So many bytes beyond ASCII tell it. */
  private static final int ENOUGH = 20_000;

  /** By so much another must be better than Windows', which most files are in. */
  private static final int PLAINLY = 4;

  private static final String USUAL = "éèêëàâäçîïôöùûüÿœæßñáíóúãõåøÉÈÊÀÂÄÇÎÔÖÙÛÜŒÆÑÁÍÓÚÃÕÅØ";

  private final List<Candidate> candidates =
      List.of(WINDOWS, DOS, MAC).stream()
          .filter(Charset::isSupported)
          .map(Candidate::new)
          .collect(Collectors.toList());
  private int before = ' ';
  private int held = -1;
  private long seen;

  /** Takes the next bytes of the text into account. */
  void see(byte[] bytes, int length) {
    if (length == 0 || seen >= ENOUGH) {
      return;
    }
    int left = before;
    if (held >= 0) {
      weigh(before, held, bytes[0] & 0xFF);
      left = held;
    }
    int last = length - 1;
    for (int i = 0; i < last; i++) {
      // Most bytes are of ASCII, and tell nothing.
      if (bytes[i] < 0) {
        weigh(i == 0 ? left : bytes[i - 1] & 0xFF, bytes[i] & 0xFF, bytes[i + 1] & 0xFF);
      }
    }
    before = last == 0 ? left : bytes[last - 1] & 0xFF;
    held = bytes[last] & 0xFF;
  }

  /** Name of the encoding. */
  String best() {
    if (held >= 0) {
      weigh(before, held, ' ');
      held = -1;
    }
    Candidate windows = candidates.get(0);
    Candidate best = windows;
    for (Candidate one : candidates) {
      if (one.score >= windows.score + PLAINLY && one.score > best.score) {
        best = one;
      }
    }
    return best.charset;
  }

  private void weigh(int left, int b, int right) {
    if (b > 127 && seen < ENOUGH) {
      seen++;
      candidates.forEach(one -> one.score += one.weight(left, b, right));
    }
  }

  private static final class Candidate {
    private static final String WITHIN_WORDS = "’·–—";
    private static final String BEFORE_WORDS = "“‘«„¿¡–—";
    private static final String BEHIND_WORDS = "”’»…–—";

    private final String charset;
    private final char[] characters = new char[256];
    private long score;

    Candidate(String charset) {
      this.charset = charset;
      byte[] bytes = new byte[256];
      for (int i = 0; i < 256; i++) {
        bytes[i] = (byte) i;
      }
      new String(bytes, Charset.forName(charset)).getChars(0, 256, characters, 0);
    }

    /** How well this character stands between its neighbours. */
    int weight(int byteBefore, int b, int byteAfter) {
      char left = characters[byteBefore];
      char c = characters[b];
      char right = characters[byteAfter];
      boolean isInWord = Character.isLetter(left) || Character.isLetter(right);
      boolean isWithin = Character.isLetter(left) && Character.isLetter(right);
      if (Character.isLetter(c)) {
        boolean isClash =
            Character.isUpperCase(c) && Character.isLowerCase(left)
                || Character.isDigit(left)
                || Character.isDigit(right);
        return isClash || USUAL.indexOf(c) < 0 ? -3 : isInWord ? 3 : 0;
      }
      if (Character.isISOControl(c) || c == '\uFFFD' || c >= '\u2500' && c < '\u25A0') {
        return -3;
      }
      if (!isInWord) {
        return c == '\u00A0' && Character.isDigit(left) ? 1 : 0;
      }
      String fitting =
          isWithin ? WITHIN_WORDS : Character.isLetter(left) ? BEHIND_WORDS : BEFORE_WORDS;
      return fitting.indexOf(c) >= 0 ? 3 : isWithin ? -3 : 0;
    }
  }
}
