package dev.outreach.format.linkedin;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Text;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who the owner of a LinkedIn archive is: the configured profiles if they occur in it; else the
 * profile at my end of {@code Invitations.csv}; else the one most seen under a name of mine,
 * configured or from {@code Profile.csv}; else the configured profiles all the same, where the
 * export names no recipients and I may not have written; else the name alone.
 */
final class LinkedInMe {
  static final String PROFILE = "Profile.csv";

  private final ExportOwner configured;
  private final Set<String> nameKeys;
  private final Set<String> profiles;

  private LinkedInMe(ExportOwner configured, Set<String> nameKeys, Set<String> profiles) {
    this.configured = configured;
    this.nameKeys = nameKeys;
    this.profiles = profiles;
  }

  /**
   * The owner of the archive that these messages are part of.
   *
   * @throws RefusedFile if nothing tells
   */
  static LinkedInMe of(ExportFile messages, LinkedInThreads threads, ReadingContext reading)
      throws IOException {
    Set<String> nameKeys = new HashSet<>();
    LinkedInFile.beside(
        messages,
        PROFILE,
        List.of("First Name", "Last Name", "Headline"),
        row -> {
          if (LinkedInConnections.fullName(row) != null) {
            nameKeys.add(Text.key(LinkedInConnections.fullName(row)));
          }
        });
    LinkedInMe named = new LinkedInMe(reading.me(), nameKeys, Set.of());
    Set<String> configured = configured(reading.me());
    Set<String> profiles = configured.stream().anyMatch(threads::has) ? configured : Set.of();
    if (profiles.isEmpty()) {
      profiles = mostSeen(inInvitations(messages, threads, reading));
    }
    if (profiles.isEmpty()) {
      profiles = mostSeen(named.underMyName(threads));
    }
    if (profiles.isEmpty() && !threads.hasRecipients()) {
      profiles = configured;
    }
    boolean isNamed = threads.namesakes().keySet().stream().anyMatch(named::isNamed);
    if (profiles.isEmpty() && !isNamed && !threads.isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "nothing tells which of these people you are: set outreach.me.profiles to the address"
              + " of your LinkedIn profile");
    }
    return new LinkedInMe(reading.me(), nameKeys, profiles);
  }

  /** Whether this identifier is mine. */
  boolean isMe(String profile) {
    return profiles.contains(profile);
  }

  boolean isNamed(String name) {
    return name != null && (configured.isNamed(name) || nameKeys.contains(Text.key(name)));
  }

  /** Whether I wrote this: by the profile where both are known, else by the name. */
  boolean wrote(LinkedInMessage message) {
    return message.sender() == null || profiles.isEmpty()
        ? isNamed(message.from())
        : isMe(message.sender());
  }

  /** Whether one of my messages is in this conversation. */
  boolean wroteIn(LinkedInThreads.Conversation conversation) {
    return conversation.senders().stream().anyMatch(this::isMe)
        || conversation.senderNames().stream().anyMatch(this::isNamed);
  }

  private static Set<String> configured(ExportOwner me) {
    return me.identifiers().stream()
        .filter(identifier -> identifier.startsWith("linkedin:"))
        .collect(Collectors.toSet());
  }

  private static Map<String, Integer> inInvitations(
      ExportFile messages, LinkedInThreads threads, ReadingContext reading) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    LinkedInFile.beside(
        messages,
        LinkedInInvitations.FILE,
        LinkedInInvitations.COLUMNS,
        row -> {
          String url =
              LinkedInInvitations.OUTGOING.equalsIgnoreCase(row.get("Direction"))
                  ? row.get(LinkedInInvitations.INVITER)
                  : row.get(LinkedInInvitations.INVITEE);
          String profile = LinkedInIds.profile(url, reading.identifiers());
          if (profile != null && threads.has(profile)) {
            counts.merge(profile, 1, Integer::sum);
          }
        });
    return counts;
  }

  private Map<String, Integer> underMyName(LinkedInThreads threads) {
    Map<String, Integer> counts = new HashMap<>();
    threads
        .namesakes()
        .forEach(
            (name, profiles) -> {
              if (isNamed(name)) {
                profiles.forEach((profile, n) -> counts.merge(profile, n, Integer::sum));
              }
            });
    return counts;
  }

  private static Set<String> mostSeen(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> Set.of(entry.getKey()))
        .orElse(Set.of());
  }
}
