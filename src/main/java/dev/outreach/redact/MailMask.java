package dev.outreach.redact;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mails, one or an mbox of them: names of headers and what MIME is told by stay. */
final class MailMask {
  static final String FROM = "From ";

  private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,76}:.*", Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile(
          "\\s{0,100}(?:text|multipart|message|image|audio|video|application|font|model)"
              + "/[a-z0-9.+_-]{1,80}(?=[\\s;]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s{0,100}(charset|boundary|name|format|delsp|type|report-type|method)\\s{0,9}=\\s{0,9}"
              + "(\"[^\"]{0,1000}\"|[^;\\s\"]{0,1000})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD =
      Pattern.compile("=\\?([A-Za-z0-9_-]{1,40})\\?([BbQq])\\?([^?\\s]{0,1000})\\?=");
  private static final Set<String> ENCODINGS =
      Set.of("7bit", "8bit", "binary", "quoted-printable", "base64");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder field = new StringBuilder();
  private final Set<String> boundaries = new HashSet<>();
  private boolean isHead = true;
  private String encoding = "";
  private String type = "";

  private MailMask() {}

  /** At most so many mails; where it is no mbox, there is one. */
  static String of(String text, int most) {
    return new MailMask().masked(Lines.of(text), most);
  }

  /** Whether lines begin as a mail does. */
  static boolean isHeader(String line) {
    return HEADER.matcher(line).matches();
  }

  static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private String masked(List<String> lines, int most) {
    boolean isMbox = !lines.isEmpty() && lines.get(0).startsWith(FROM);
    int mails = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isFirst = i == 0 || lines.get(i - 1).isBlank();
      boolean isNext = i + 1 < lines.size() && isHeader(lines.get(i + 1));
      if (isMbox && line.startsWith(FROM) && isFirst && (i == 0 || isNext)) {
        endField();
        mails++;
        if (mails > most) {
          return out.toString();
        }
        out.append(FROM).append(Mask.of(line.substring(FROM.length())));
        boundaries.clear();
        beginHead();
      } else if (isBoundary(line)) {
        endField();
        out.append(Mask.of(line));
        beginHead();
        // With two dashes behind it, it closes the parts.
        isHead = boundaries.contains(line.strip().substring(2));
      } else if (isHead) {
        header(line);
      } else {
        out.append(body(line));
      }
    }
    endField();
    return out.toString();
  }

  private boolean isBoundary(String line) {
    if (!line.startsWith("--") || boundaries.isEmpty()) {
      return false;
    }
    String name = line.strip().substring(2);
    return boundaries.contains(name)
        || name.endsWith("--") && boundaries.contains(name.substring(0, name.length() - 2));
  }

  private void beginHead() {
    isHead = true;
    encoding = "";
    type = "";
  }

  private void header(String line) {
    if (line.isBlank()) {
      endField();
      out.append(line);
      boolean isMail = type.equals("message/rfc822") || type.equals("text/rfc822-headers");
      // A report of delivery is groups of headers, up to the boundary.
      isHead = isMail || type.equals("message/delivery-status");
      if (isMail) {
        beginHead();
      }
    } else if (Lines.isFolded(line) && !field.isEmpty()) {
      field.append(line);
    } else {
      endField();
      field.append(line);
    }
  }

  private String body(String line) {
    return switch (encoding) {
      case "base64" -> Mask.ofBase64(line);
      case "quoted-printable" -> EscapedText.quotedPrintable(line);
      default -> Mask.of(line);
    };
  }

  private void endField() {
    String raw = field.toString();
    field.setLength(0);
    int colon = raw.indexOf(':');
    if (!isHeader(raw) || Mask.isPersonal(raw.substring(0, colon))) {
      out.append(Mask.of(raw));
      return;
    }
    String value = raw.substring(colon + 1);
    out.append(raw, 0, colon + 1);
    switch (raw.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "content-type" -> contentType(value);
      case "content-transfer-encoding" -> {
        encoding = value.strip().toLowerCase(Locale.ROOT);
        out.append(ENCODINGS.contains(encoding) ? value : Mask.of(value));
      }
      default -> out.append(words(value));
    }
  }

  private void contentType(String value) {
    int done = 0;
    Matcher kind = TYPE.matcher(value);
    if (kind.lookingAt()) {
      type = kind.group().strip().toLowerCase(Locale.ROOT);
      out.append(kind.group());
      done = kind.end();
    }
    for (MatchResult found : PARAMETER.matcher(value).results().toList()) {
      if (found.start() < done) {
        continue;
      }
      out.append(Mask.of(value.substring(done, found.start())));
      out.append(value, found.start(), found.start(2));
      String bare = found.group(2).replace("\"", "");
      boolean isKept = found.group(1).equalsIgnoreCase("charset") && isCharset(bare);
      if (found.group(1).equalsIgnoreCase("boundary")) {
        boundaries.add(bare.strip());
      }
      out.append(isKept ? found.group(2) : words(found.group(2)));
      done = found.end();
    }
    out.append(Mask.of(value.substring(done)));
  }

  /** A header's text, in which words may be encoded. */
  private static String words(String value) {
    StringBuilder masked = new StringBuilder();
    int done = 0;
    for (MatchResult word : WORD.matcher(value).results().toList()) {
      masked.append(Mask.of(value.substring(done, word.start())));
      String charset = word.group(1);
      boolean isBase64 = word.group(2).equalsIgnoreCase("B");
      String text = word.group(3);
      masked.append("=?").append(isCharset(charset) ? charset : Mask.of(charset));
      masked.append('?').append(word.group(2)).append('?');
      masked.append(isBase64 ? Mask.ofBase64(text) : EscapedText.quotedPrintable(text));
      masked.append("?=");
      done = word.end();
    }
    return masked.append(Mask.of(value.substring(done))).toString();
  }
}
