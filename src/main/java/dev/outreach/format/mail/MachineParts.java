package dev.outreach.format.mail;

import dev.outreach.export.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a machine put into a mail beside its headers, collected while the mail is walked over: the
 * parts of a report, the headers of the mail given back, and the beginning of the text where a
 * machine may have written it.
 */
final class MachineParts {
  /** Names of RFC 3464, RFC 5965, RFC 8098, and of RFC 6533 for addresses beyond ASCII. */
  private static final Pattern REPORT =
      Pattern.compile(
          "message/(?:global-)?(delivery-status|feedback-report|disposition-notification)");

  private static final Pattern REPORT_TYPE = Pattern.compile("report-type\\s*=\\s*\"?([a-z-]+)");

  private static final Set<String> RETURNED_HEADERS =
      Set.of("text/rfc822-headers", "message/rfc822-headers", "message/global-headers");

  private static final int REPORT_BYTES = 1 << 20;
  private static final int TEXT_BYTES = 1 << 16;

  private final MailHeaders headers;
  private final Limits limits;
  private final List<MailHeaders> report = new ArrayList<>();
  private MailHeaders returned = new MailHeaders();
  private boolean isReport;
  private boolean isReaction;
  private String declared;
  private String reportType;
  private String text = "";
  private String preamble = "";

  MachineParts(MailHeaders headers, Limits limits) {
    this.headers = headers;
    this.limits = limits;
  }

  /** The mail's own content type, in lower case; RFC 6522 wants a report's type in it. */
  void declare(String contentType) {
    Matcher type = REPORT_TYPE.matcher(contentType);
    declared = type.find() ? type.group(1) : null;
    isReport = contentType.startsWith("multipart/report");
  }

  /** Headers of the mail that is given back, which the walk adds to. */
  MailHeaders returned() {
    return returned;
  }

  /** One part of the mail itself, decoded. */
  void part(String mimeType, InputStream content) throws IOException {
    String type = mimeType.toLowerCase(Locale.ROOT);
    Matcher ofReport = REPORT.matcher(type);
    if (ofReport.matches()) {
      reportType = ofReport.group(1);
      report.addAll(MailHeaders.blocks(beginning(content, REPORT_BYTES)));
    } else if (type.equals("text/" + MailMessage.REACTION)) {
      isReaction = true;
    } else if (RETURNED_HEADERS.contains(type) && returned.isEmpty()) {
      MailHeaders.blocks(beginning(content, REPORT_BYTES)).stream()
          .findFirst()
          .ifPresent(block -> returned = block);
    } else if (type.startsWith("text/") && text.isEmpty()) {
      text(content);
    }
  }

  /** What stands before the first part; some mail systems write all of their text there. */
  void preamble(InputStream content) throws IOException {
    if (preamble.isEmpty() && MailSystem.mayHaveSent(headers)) {
      preamble = beginning(content, TEXT_BYTES);
    }
  }

  /**
   * All that is kept of the mail. Parts of a report in a mail that is none, by a person: a program
   * attached them one by one when the person passed a report on.
   */
  MailMessage mail() {
    if (text.isEmpty()) {
      text = preamble;
    }
    if (report.isEmpty() && !text.isEmpty()) {
      MailHeaders.blocks(text).stream()
          .filter(block -> block.has("final-recipient") || block.has("original-recipient"))
          .forEach(report::add);
    }
    boolean isTold = reportType != null && (isReport || MailSystem.mayHaveSent(headers));
    String type = isTold ? reportType : declared;
    return new MailMessage(
        headers, type == null && isReaction ? MailMessage.REACTION : type, report, returned, text);
  }

  private void text(InputStream content) throws IOException {
    if (headers.has(SesEvent.HEADER)) {
      SesEvent event = SesEvent.read(beginning(content, REPORT_BYTES), limits);
      reportType = event.reportType();
      report.addAll(event.report());
      returned = event.returned();
    } else if (MailSystem.mayHaveSent(headers)) {
      text = beginning(content, TEXT_BYTES);
    }
  }

  private static String beginning(InputStream content, int bytes) throws IOException {
    byte[] read = content.readNBytes(bytes);
    return EncodedWords.ofBytes(read, 0, read.length);
  }
}
