package dev.outreach.console;

import dev.outreach.sheet.CleanText;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;

/**
 * Standard output for texts in any language, in the charset of who reads it: the one that {@code
 * scripts/outreach}, or Java from 19 on, names in {@code stdout.encoding}. A charset without
 * accents is that of a machine where no locale is set, such as a night's cron: it says nothing of
 * the reader, who gets UTF-8. What a charset with accents lacks gives way to its plain form.
 */
public final class Screen {
  private static final Map<Character, String> PLAIN =
      Map.of(
          '\u202f', " ", '\u00a0', " ", '’', "'", '“', "\"", '”', "\"", '«', "\"", '»', "\"", '…',
          "...", '\u2212', "-");

  private final PrintStream out;
  private final CharsetEncoder encoder;

  /** Writes bytes in the charset to what is beneath. */
  Screen(PrintStream beneath, Charset charset) {
    boolean hasAccents = charset.canEncode() && charset.newEncoder().canEncode('é');
    Charset used = hasAccents ? charset : StandardCharsets.UTF_8;
    this.out = new PrintStream(beneath, true, used);
    this.encoder = used.newEncoder();
  }

  public static Screen onStandardOutput() {
    return new Screen(System.out, charset());
  }

  /** One line, in which nothing stands that cannot be seen. */
  void say(String line) {
    String clean = CleanText.of(line);
    out.println(encoder.canEncode(clean) ? clean : plain(clean));
  }

  private String plain(String line) {
    StringBuilder plain = new StringBuilder();
    for (char letter : line.toCharArray()) {
      plain.append(
          encoder.canEncode(letter)
              ? String.valueOf(letter)
              : PLAIN.getOrDefault(letter, String.valueOf(letter)));
    }
    return plain.toString();
  }

  private static Charset charset() {
    String name =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
    try {
      return name.isEmpty() ? Charset.defaultCharset() : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknownHere) {
      return Charset.defaultCharset();
    }
  }
}
