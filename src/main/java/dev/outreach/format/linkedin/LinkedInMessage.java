package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.EventTime;
import dev.outreach.export.RecordId;
import dev.outreach.export.Text;
import dev.outreach.identity.Identifiers;
import java.util.List;

/**
 * One row of {@code messages.csv}: a message as it was sent, once for all its recipients. {@code
 * sender} and {@code recipients} are identifiers of profiles; the first is null and the second
 * empty where the export does not say (exports before mid-2023 have no recipients, deleted members
 * and advertisers no profile).
 */
record LinkedInMessage(
    CsvTable.Line row,
    String conversation,
    String from,
    String sender,
    String to,
    List<String> recipients) {
  static final List<String> COLUMNS =
      List.of("CONVERSATION ID", "FROM", "SENDER PROFILE URL", "TO", "DATE");
  private static final String ADVERTISEMENT = "spinmail-quill-editor__spin-break";

  static LinkedInMessage of(CsvTable.Line row, Identifiers normal) {
    return new LinkedInMessage(
        row,
        row.get("CONVERSATION ID"),
        row.get("FROM"),
        LinkedInIds.profile(row.get("SENDER PROFILE URL"), normal),
        row.get("TO"),
        LinkedInIds.profiles(row.get("RECIPIENT PROFILE URLS"), normal));
  }

  /** Written and not sent. */
  boolean isDraft() {
    return isYes(row.get("IS MESSAGE DRAFT")) || isYes(row.get("IS CONVERSATION DRAFT"));
  }

  /** Sent by an advertiser through LinkedIn. */
  boolean isSponsored() {
    String content = row.get("CONTENT");
    return sender == null && content != null && content.contains(ADVERTISEMENT);
  }

  /** Under no one's name or profile: an advertisement, a notice, or a deleted member. */
  boolean isFromNobody() {
    return sender == null && LinkedInIds.isNobody(from);
  }

  /**
   * Id of the message in exports of every age: conversation, time and content. Of the content only
   * letters and digits count, since exports differ in line ends and markup; of names and profiles
   * nothing, since people change them.
   */
  String id(EventTime when) {
    String content = row.get("CONTENT");
    String words =
        content == null ? "" : Text.key(content.replaceAll("<[^<>]*>|&#?[A-Za-z0-9]+;", ""));
    return conversation + "\n" + when.instant() + "\n" + RecordId.of(words);
  }

  private static boolean isYes(String cell) {
    return "Yes".equalsIgnoreCase(cell) || "true".equalsIgnoreCase(cell);
  }
}
