package dev.outreach.format.whatsapp;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a chat is called: the other person, or the group, in the name that WhatsApp gave a file. */
final class ChatName {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:whatsapp[ _-]chat|discussion[ _]whatsapp|(?:chat|conversa)[ _](?:d[eio]["
              + " _])?whatsapp)[ _](?:with|avec|mit|con|com|met|-|–)[ _](?<name>.{1,200}?)(?:"
              + " ?\\(\\d{1,3}\\))?(?:\\.txt|\\.zip)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMELESS = Pattern.compile("_chat(?: ?\\(\\d{1,3}\\))?\\.txt");

  private ChatName() {}

  /** Whether WhatsApp names the files of chats so, in the languages that are read. */
  static boolean isChat(String fileName) {
    String name = ChatText.clean(fileName);
    return name.toLowerCase(Locale.ROOT).endsWith(".txt")
        && (NAMED.matcher(name).matches() || NAMELESS.matcher(name).matches());
  }

  /** By the file, the archive that it is in, or the folder; null where none of them says. */
  static String of(ExportFile file) {
    String folder = file.folder().substring(file.folder().lastIndexOf('/') + 1);
    return Stream.of(file.name(), file.file().getFileName().toString(), folder)
        .map(ChatName::in)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether two spellings are one name: signs that no file name may hold make no difference. */
  static boolean isSame(String a, String b) {
    String key = Text.key(a);
    return key.isEmpty() ? a.equals(b) : key.equals(Text.key(b));
  }

  /** Whether a name is a number, as of people who are not in the address book. */
  static boolean isNumber(String name) {
    return name.chars().anyMatch(Character::isDigit)
        && name.chars().allMatch(c -> Character.isDigit(c) || isSignOfNumber(c));
  }

  private static boolean isSignOfNumber(int c) {
    return " +()-./".indexOf(c) >= 0 || c >= '\u2010' && c <= '\u2015';
  }

  private static String in(String fileName) {
    String name = Normalizer.normalize(ChatText.clean(fileName), Normalizer.Form.NFC);
    Matcher named = NAMED.matcher(name);
    return named.matches() ? Text.orNull(named.group("name")) : null;
  }
}
