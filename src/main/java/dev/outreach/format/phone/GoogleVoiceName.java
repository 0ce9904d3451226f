package dev.outreach.format.phone;

import dev.outreach.export.ExportFile;
import dev.outreach.identity.Identifiers;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a page of Google Voice is with, by the name of its file: {@code Ana Lima - Text -
 * 2019-03-01T16_28_19Z.html}, with a number where the address book knows none, and nothing where it
 * is withheld.
 *
 * @param text the name or number; empty where there is none
 */
record GoogleVoiceName(String text) {
  private static final Pattern NAME =
      Pattern.compile("(?is)(.*?)(?: ?- *)?\\d{4}-\\d\\d-\\d\\dT\\d\\d_\\d\\d_\\d\\d.*");
  private static final Pattern TYPE =
      Pattern.compile("(?is)(?:(.*?) ?- )?(?:text|placed|received|missed|voicemail|recorded)");
  private static final Pattern NUMBER = Pattern.compile("\\+*\\d+");

  static GoogleVoiceName of(ExportFile file) {
    Matcher name = NAME.matcher(file.name());
    String rest = name.matches() ? name.group(1) : "";
    Matcher type = TYPE.matcher(rest);
    String who = type.matches() ? type.group(1) : rest;
    return new GoogleVoiceName(who == null ? "" : who.strip());
  }

  boolean isNumber() {
    return NUMBER.matcher(text).matches();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * The number, if it is one; else the number that another page of the same name gives, or the name
   * as Google Voice knows it where none does. Null where there is neither.
   */
  String identifier(ExportFile file, Identifiers identifiers) throws IOException {
    if (isEmpty() || isNumber()) {
      return identifiers.phone(text).orElse(null);
    }
    return GoogleVoiceFolder.of(file, identifiers)
        .number(text)
        .or(() -> identifiers.displayName("google-voice", text))
        .orElse(null);
  }
}
