package dev.outreach.source.mail;

import dev.outreach.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;

/**
 * One pass over a mail's parts (RFC 2045, 2046), which keeps what {@link MailMessage} holds and
 * passes over the rest. Parts within parts, the number of parts, and the length of lines, headers
 * and mail are bounded by the limits. A mail of one part is left after its headers.
 */
final class MimeWalk {
  /** A mail that is built beyond the limits, or not as a mail; {@link #reason} is a short code. */
  static final class Unreadable extends Exception {
    private final String reason;

    Unreadable(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  private static final Set<String> KEPT =
      names(
          "from to cc bcc delivered-to x-original-to envelope-to return-path date received",
          "subject message-id in-reply-to references content-type x-gm-thrid x-gmail-labels",
          "x-mozilla-status x-mozilla-status2 x-unsent",
          "x-mozilla-draft-info x-status x-failed-recipients auto-submitted precedence",
          "x-autoreply x-autorespond x-apple-action x-ms-exchange-inbox-rules-loop",
          "list-id list-unsubscribe");

  /** Names of RFC 3464, RFC 5965, RFC 8098, and of RFC 6533 for addresses beyond ASCII. */
  private static final Pattern REPORT_PART =
      Pattern.compile(
          "message/(?:global-)?(delivery-status|feedback-report|disposition-notification)");

  private static final Set<String> RETURNED_HEADERS =
      Set.of("text/rfc822-headers", "message/rfc822-headers", "message/global-headers");

  private static final Pattern REPORT_TYPE = Pattern.compile("report-type\\s*=\\s*\"?([a-z-]+)");
  private static final int MOST_HEADERS = 2_000;
  private static final int REPORT_BYTES = 1 << 20;
  private static final int TEXT_BYTES = 1 << 16;

  private final Limits limits;
  private final MailHeaders headers = new MailHeaders();
  private final List<MailHeaders> report = new ArrayList<>();
  private MailHeaders returned = new MailHeaders();
  private String reportType;
  private String text = "";
  private String preamble = "";
  private int depth;
  private int parts;
  private int messages;

  private MimeWalk(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads one mail.
   *
   * @throws IOException from the stream, or from a part that cannot be decoded
   */
  static MailMessage read(InputStream mail, Limits limits) throws IOException, Unreadable {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(limits.lineBytes())
            .setMaxHeaderLen(limits.lineBytes())
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxContentLen(limits.mailBytes())
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config);
    MimeWalk walk = new MimeWalk(limits);
    try {
      tokens.parse(mail);
      walk.walk(tokens);
      walk.readUnparted();
    } catch (MimeException e) {
      throw new Unreadable("broken-mail");
    }
    return new MailMessage(walk.headers, walk.reportType, walk.report, walk.returned, walk.text);
  }

  private void walk(MimeTokenStream tokens) throws IOException, MimeException, Unreadable {
    boolean done = false;
    for (EntityState state = tokens.getState();
        !done && state != EntityState.T_END_OF_STREAM;
        state = done ? state : tokens.next()) {
      switch (state) {
        case T_START_MESSAGE -> {
          messages++;
          deeper();
        }
        case T_START_MULTIPART -> deeper();
        case T_END_MULTIPART -> depth--;
        case T_END_MESSAGE -> {
          messages--;
          depth--;
        }
        case T_START_BODYPART -> {
          if (++parts > limits.mimeParts()) {
            throw new Unreadable("mime-too-many-parts");
          }
        }
        case T_FIELD -> keep(tokens.getField());
        case T_PREAMBLE -> preamble(tokens);
        case T_BODY -> {
          body(tokens);
          done = depth == 1;
        }
        default -> {}
      }
    }
  }

  private void deeper() throws Unreadable {
    if (++depth > limits.mimeDepth()) {
      throw new Unreadable("mime-too-deep");
    }
  }

  private void keep(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    boolean ofMail = depth == 1 && messages == 1;
    boolean ofReturned = messages == 2 && depth == 3;
    if ((ofMail || ofReturned) && KEPT.contains(name)) {
      (ofMail ? headers : returned).add(name, value(field));
    }
    if (ofMail && name.equals("content-type")) {
      Matcher type = REPORT_TYPE.matcher(value(field).toLowerCase(Locale.ROOT));
      reportType = type.find() ? type.group(1) : null;
    }
  }

  /** The value as the sender wrote it, on one line. */
  private static String value(Field field) {
    ByteSequence raw = field.getRaw();
    if (raw == null) {
      return field.getBody();
    }
    byte[] bytes = raw.toByteArray();
    int colon = 0;
    while (colon < bytes.length && bytes[colon] != ':') {
      colon++;
    }
    int from = Math.min(bytes.length, colon + 1);
    return EncodedWords.ofBytes(bytes, from, bytes.length).replace("\r", "").replace("\n", "");
  }

  private void body(MimeTokenStream tokens) throws IOException {
    if (messages != 1) {
      return;
    }
    String type = tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
    Matcher machine = REPORT_PART.matcher(type);
    if (machine.matches()) {
      reportType = machine.group(1);
      report.addAll(MailHeaders.blocks(beginning(tokens, REPORT_BYTES)));
    } else if (RETURNED_HEADERS.contains(type) && returned.isEmpty()) {
      MailHeaders.blocks(beginning(tokens, REPORT_BYTES)).stream()
          .findFirst()
          .ifPresent(block -> returned = block);
    } else if (type.startsWith("text/") && text.isEmpty() && MailNature.isFromMailSystem(headers)) {
      text = beginning(tokens, TEXT_BYTES);
    }
  }

  private void preamble(MimeTokenStream tokens) throws IOException {
    if (depth == 2 && preamble.isEmpty() && MailNature.isFromMailSystem(headers)) {
      byte[] read = tokens.getInputStream().readNBytes(TEXT_BYTES);
      preamble = EncodedWords.ofBytes(read, 0, read.length);
    }
  }

  /** Takes from the text what a mail system should have put into a part of its own. */
  private void readUnparted() {
    if (text.isEmpty()) {
      text = preamble;
    }
    if (report.isEmpty() && !text.isEmpty()) {
      MailHeaders.blocks(text).stream()
          .filter(block -> block.has("final-recipient") || block.has("original-recipient"))
          .forEach(report::add);
    }
  }

  private static String beginning(MimeTokenStream tokens, int bytes) throws IOException {
    byte[] read = tokens.getDecodedInputStream().readNBytes(bytes);
    return EncodedWords.ofBytes(read, 0, read.length);
  }

  private static Set<String> names(String... lines) {
    return Arrays.stream(String.join(" ", lines).split(" ")).collect(Collectors.toSet());
  }
}
