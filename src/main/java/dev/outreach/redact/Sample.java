package dev.outreach.redact;

import dev.outreach.export.DecodedStart;
import dev.outreach.export.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first records of an export without its personal data, to be shown to others.
 *
 * @param bytes in the encoding of the file
 * @param note what of the file it leaves out that its reader may miss; null where nothing is
 */
public record Sample(byte[] bytes, String note) {
  private static final int ROWS = 20;
  private static final int MAILS = 5;
  private static final int MOST_BYTES = 4 << 20;
  private static final int FEW_BYTES = 64 << 10;
  private static final int LOOKED_AT = 4096;

  /** First bytes, in hexadecimal, of what is no text though there may be no zero in it. */
  private static final List<String> BINARY =
      List.of(
          "504b0304",
          "504b0506",
          "1f8b",
          "2142444e",
          "53514c69746520666f726d6174",
          "d0cf11e0",
          "377abcaf271c",
          "526172211a07",
          "425a68",
          "fd377a585a00",
          "25504446",
          "89504e47",
          "ffd8ff",
          "47494638",
          "62706c697374",
          "50415231",
          "28b52ffd");

  private static final Pattern JSON =
      Pattern.compile(
          "(?:[A-Za-z_$][\\w.$]{0,200}\\s{0,9}=\\s{0,9})?(?:\\{\\s{0,99}(?:[\"}]|$)|\\[\\s{0,99}(?:[\\[{\"\\]]|$))");
  private static final Pattern CARD = Pattern.compile("BEGIN:V[A-Z]{3,12}\\s");
  private static final Pattern HTML = Pattern.compile("(?i)<(?:!doctype\\s{1,9})?html\\b");
  private static final Pattern COMMON_HEADER =
      Pattern.compile(
          "(?i)(?:from|to|date|subject|received|return-path|message-id|mime-version|delivered-to"
              + "|content-type|reply-to|x-[a-z0-9-]{1,40}|status|envelope-to|dkim-signature):.*");
  private static final Pattern EMLX_LENGTH = Pattern.compile("\\d{1,12}\\s*");

  /** Characters beyond ASCII that are no letter, and that Western texts hold. */
  private static final Pattern UNUSUAL =
      Pattern.compile("[^\\p{L}\\p{ASCII}’‘“”«»–—…€£•·¿¡\u00A0\uFFFD]");

  private enum Kind {
    CSV,
    MAIL,
    CARD,
    MARKUP,
    JSON,
    OTHER
  }

  /**
   * The sample of a file, of which no more than its first few megabytes are read.
   *
   * @param records rows, or mails of an mbox; null for as many as are usual
   * @throws RefusedFile if it is no text
   */
  public static Sample of(Path file, Integer records) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(MOST_BYTES + 1);
    }
    return of(start, file.getFileName().toString(), records);
  }

  private static Sample of(byte[] start, String name, Integer records) throws IOException {
    String hex = HexFormat.of().formatHex(start, 0, Math.min(start.length, 16));
    DecodedStart whole = DecodedStart.of(Arrays.copyOf(start, Math.min(start.length, MOST_BYTES)));
    if (BINARY.stream().anyMatch(hex::startsWith) || whole.text().indexOf('\0') >= 0) {
      throw new RefusedFile(
          "not-text", "redact takes a text file: unpack the archive and give the file in it");
    }
    Kind kind = kind(whole.text(), name);
    boolean isOfRecords = kind == Kind.CSV || kind == Kind.MAIL;
    int most = isOfRecords ? MOST_BYTES : FEW_BYTES;
    boolean isCut = start.length > most;
    DecodedStart read = isOfRecords ? whole : DecodedStart.of(firstOf(start, most));
    String text = isCut ? Lines.whole(read.text()) : read.text();
    if (read.isOneByte()) {
      // In another encoding than was guessed these may be letters.
      text = UNUSUAL.matcher(text).replaceAll("·");
    }
    String note =
        isCut && !isOfRecords ? "The sample ends after the first 64 KB of the file." : null;
    String masked;
    switch (kind) {
      case CSV -> {
        CsvMask.Masked csv = CsvMask.of(text, records == null ? ROWS : records);
        masked = csv.text();
        note = csv.hasHeader() ? note : "No header row was found, so that every row is redacted.";
      }
      case MAIL -> masked = MailMask.of(text, records == null ? MAILS : records);
      case CARD -> masked = CardMask.of(text);
      case MARKUP -> masked = MarkupMask.of(text, HTML.matcher(head(text)).find());
      case JSON -> masked = JsonMask.of(text);
      default -> masked = Mask.of(text);
    }
    return new Sample(read.encoded(masked), note);
  }

  /** What its user is told beside it. */
  public Optional<String> told() {
    return Optional.ofNullable(note);
  }

  private static byte[] firstOf(byte[] bytes, int most) {
    return bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), LOOKED_AT));
  }

  private static Kind kind(String text, String name) {
    String head = head(text).stripLeading();
    if (JSON.matcher(head).lookingAt()) {
      return Kind.JSON;
    }
    if (head.startsWith("<")) {
      return Kind.MARKUP;
    }
    if (CARD.matcher(head).lookingAt()) {
      return Kind.CARD;
    }
    if (isMail(head)) {
      return Kind.MAIL;
    }
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean isNamedSo = extension.equals("csv") || extension.equals("tsv");
    return isNamedSo || CsvMask.isTable(text) ? Kind.CSV : Kind.OTHER;
  }

  private static boolean isMail(String head) {
    List<String> lines = head.lines().limit(4).toList();
    boolean isFramed =
        !lines.isEmpty()
            && (lines.get(0).startsWith(MailMask.FROM)
                || EMLX_LENGTH.matcher(lines.get(0)).matches());
    List<String> headers = lines.subList(isFramed ? 1 : 0, lines.size());
    return !headers.isEmpty()
        && MailMask.isHeader(headers.get(0))
        && headers.stream().anyMatch(line -> COMMON_HEADER.matcher(line).matches());
  }
}
