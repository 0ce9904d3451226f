package dev.outreach.format.mail;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether mail lies where a mail program keeps what was not sent: the folder of drafts, by its name
 * in the languages of Western Europe, or the mark that Proton's export puts beside each mail. Only
 * the names that the mail program gave are asked, never those of the user's own folders above.
 */
final class DraftsFolder {
  /** As {@link Text#key} writes them; of folders only, for some of them are words for much else. */
  private static final Set<String> NEVER_SENT =
      Set.of(
          "concepten",
          "concepts",
          "utkast",
          "kladder",
          "draftmessages",
          "unsentmessages",
          "outbox",
          "boitedenvoi",
          "messagesenattente",
          "postausgang",
          "bandejadesalida",
          "postainuscita",
          "caixadesaida",
          "postvakuit");

  private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:mbox|mbx|sbd)$");

  /** What a second file of a name gets: {@code Drafts-1}, {@code Drafts (2)}. */
  private static final Pattern NUMBER = Pattern.compile("[-_ ]*\\(?\\d{1,3}\\)?$");

  /** RFC 3501 §5.1.3: of {@code Entw&APw-rfe} the middle. */
  private static final Pattern CODED = Pattern.compile("&([A-Za-z0-9+,]{1,64})-");

  private static final Pattern LABELS =
      Pattern.compile("\"LabelIDs\"\\s*:\\s*\\[([^\\]]{0,10000})\\]");

  /** Proton's numbers of its folders: all drafts, drafts. */
  private static final List<String> PROTON_DRAFTS = List.of("1", "8");

  /** All that was sent, sent. */
  private static final List<String> PROTON_SENT = List.of("2", "7");

  private static final int LONGEST_METADATA = 1 << 18;

  private DraftsFolder() {}

  /** Whether a folder of this name is one for drafts, or the last of the names that dots part. */
  static boolean isNamed(String folder) {
    String name = NUMBER.matcher(EXTENSION.matcher(folder).replaceFirst("")).replaceFirst("");
    String last = decoded(name.substring(name.lastIndexOf('.') + 1));
    return MailLabels.isForDrafts(last) || NEVER_SENT.contains(Text.key(last));
  }

  /**
   * Of a mailbox in one file: its name, or that of the folder that it is the {@code mbox} of (Apple
   * Mail) or lies below (Thunderbird's {@code Drafts.sbd}).
   */
  static boolean holdsMailbox(ExportFile file) {
    String above = lastName(file.folder());
    boolean isPart = above.matches("(?i).*\\.(?:mbox|sbd)");
    return isNamed(file.name()) || isPart && isNamed(above);
  }

  /** Of a mail that has a file to itself: the folder that it lies in. */
  static boolean holdsMail(ExportFile file) throws IOException {
    return isNamed(lastName(file.folder())) || isDraftOfProton(file);
  }

  /** Of a mail of Apple Mail: the mailbox that it lies in, at any depth. */
  static boolean holdsMailOfApple(ExportFile file) {
    List<String> names = List.of(file.folder().split("/"));
    return names.stream()
        .filter(name -> name.endsWith(".mbox"))
        .reduce((before, last) -> last)
        .filter(DraftsFolder::isNamed)
        .isPresent();
  }

  private static boolean isDraftOfProton(ExportFile file) throws IOException {
    String name = file.name().replaceFirst("\\.[^.]*$", ".metadata.json");
    ExportFile metadata = file.beside(name).orElse(null);
    if (metadata == null) {
      return false;
    }
    try (InputStream in = metadata.open()) {
      String json = new String(in.readNBytes(LONGEST_METADATA), StandardCharsets.UTF_8);
      Matcher labels = LABELS.matcher(json);
      List<String> ids =
          labels.find()
              ? Arrays.stream(labels.group(1).split(",")).map(DraftsFolder::unquoted).toList()
              : List.of();
      return ids.stream().anyMatch(PROTON_DRAFTS::contains)
          && ids.stream().noneMatch(PROTON_SENT::contains);
    }
  }

  private static String unquoted(String id) {
    return id.replace("\"", "").strip();
  }

  private static String decoded(String name) {
    return CODED
        .matcher(name)
        .replaceAll(
            coded ->
                Matcher.quoteReplacement(
                    new String(bytes(coded.group(1)), StandardCharsets.UTF_16BE)));
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64.replace(',', '/'));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
