package dev.outreach.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** vCard and iCalendar: the names of properties and parameters stay. */
final class CardMask {
  private static final Pattern NAME = Pattern.compile("[A-Z0-9-]{1,60}|[xX]-[A-Za-z0-9-]{1,60}");
  private static final Set<String> COMPONENTS =
      Set.of(
          "VCARD",
          "VCALENDAR",
          "VEVENT",
          "VTODO",
          "VJOURNAL",
          "VALARM",
          "VTIMEZONE",
          "STANDARD",
          "DAYLIGHT",
          "VFREEBUSY",
          "VNOTE",
          "VMSG",
          "VENV",
          "VBODY");
  private static final Set<String> ENCODINGS =
      Set.of("QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT");

  /** What vCard 2.1 writes without the name of its parameter. */
  private static final Set<String> BARE =
      Set.of(
          "HOME",
          "WORK",
          "CELL",
          "VOICE",
          "FAX",
          "PAGER",
          "PREF",
          "INTERNET",
          "MSG",
          "CAR",
          "MODEM",
          "DOM",
          "INTL",
          "POSTAL",
          "PARCEL",
          "JPEG",
          "QUOTED-PRINTABLE",
          "BASE64");

  private CardMask() {}

  static String of(String text) {
    StringBuilder masked = new StringBuilder();
    StringBuilder property = new StringBuilder();
    for (String line : Lines.of(text)) {
      if (!property.isEmpty() && !Lines.isFolded(line) && !isSoftBroken(property)) {
        masked.append(property(property.toString()));
        property.setLength(0);
      }
      property.append(line);
    }
    return masked.append(property(property.toString())).toString();
  }

  /** Whether it is quoted-printable whose line goes on below. */
  private static boolean isSoftBroken(StringBuilder property) {
    int end = property.length();
    while (end > 0 && (property.charAt(end - 1) == '\n' || property.charAt(end - 1) == '\r')) {
      end--;
    }
    int colon = property.indexOf(":");
    return end > 0
        && property.charAt(end - 1) == '='
        && colon > 0
        && property.substring(0, colon).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
  }

  private static String property(String raw) {
    int colon = outsideQuotes(raw, ':', 0);
    if (colon < 0) {
      return Mask.of(raw);
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from <= colon; ) {
      int end = outsideQuotes(raw.substring(0, colon), ';', from);
      parts.add(raw.substring(from, end < 0 ? colon : end));
      from = end < 0 ? colon + 1 : end + 1;
    }
    int dot = parts.get(0).indexOf('.');
    String name = parts.get(0).substring(dot + 1);
    if (!isName(name)) {
      return Mask.of(raw);
    }
    StringBuilder masked = new StringBuilder(Mask.of(parts.get(0).substring(0, dot + 1)));
    masked.append(name);
    parts.stream().skip(1).forEach(part -> masked.append(';').append(parameter(part)));
    String head = raw.substring(0, colon).toUpperCase(Locale.ROOT);
    return masked.append(':').append(value(name, head, raw.substring(colon + 1))).toString();
  }

  private static String value(String name, String head, String value) {
    boolean isFrame = name.equals("BEGIN") || name.equals("END");
    if (isFrame && COMPONENTS.contains(value.strip())) {
      return value;
    }
    if (head.contains("QUOTED-PRINTABLE")) {
      return EscapedText.quotedPrintable(value);
    }
    boolean isBase64 = head.contains("BASE64") || head.contains("ENCODING=B");
    return isBase64 ? Mask.ofBase64(value) : Mask.of(value);
  }

  private static String parameter(String part) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      return BARE.contains(part) ? part : Mask.of(part);
    }
    String name = part.substring(0, equals);
    String value = part.substring(equals + 1);
    boolean isToken =
        name.equals("ENCODING") && ENCODINGS.contains(value.toUpperCase(Locale.ROOT))
            || name.equals("CHARSET") && MailMask.isCharset(value);
    return (isName(name) ? name : Mask.of(name)) + "=" + (isToken ? value : Mask.of(value));
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches() && !Mask.isPersonal(name);
  }

  private static int outsideQuotes(String text, char wanted, int from) {
    boolean isQuoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      isQuoted ^= c == '"';
      if (c == wanted && !isQuoted) {
        return i;
      }
    }
    return -1;
  }
}
