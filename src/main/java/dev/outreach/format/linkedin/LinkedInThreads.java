package dev.outreach.format.linkedin;

import dev.outreach.export.ExportFile;
import dev.outreach.identity.Identifiers;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is in the conversations of a {@code messages.csv}, from one reading of the file before its
 * messages are read: the row of a message does not always say. Grows with the number of
 * conversations and people, not of messages.
 */
final class LinkedInThreads {
  /** Identifiers and, where the row has none, names of those who wrote and were written to. */
  record Conversation(
      Set<String> senders, Set<String> senderNames, Set<String> recipients, Set<String> to) {
    Conversation() {
      this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  private final Map<String, Conversation> threads = new HashMap<>();
  private final Map<String, Map<String, Integer>> namesakes = new HashMap<>();
  private final LinkedInPeople senders = new LinkedInPeople();
  private final Set<String> profiles = new HashSet<>();
  private boolean hasRecipients;

  private LinkedInThreads() {}

  static LinkedInThreads of(ExportFile messages, Identifiers normal) throws IOException {
    LinkedInThreads threads = new LinkedInThreads();
    LinkedInFile.survey(
        messages, LinkedInMessage.COLUMNS, row -> threads.add(LinkedInMessage.of(row, normal)));
    return threads;
  }

  private void add(LinkedInMessage message) {
    if (message.isDraft() || message.isSponsored() || message.conversation() == null) {
      return;
    }
    Conversation conversation =
        threads.computeIfAbsent(message.conversation(), id -> new Conversation());
    profiles.addAll(message.recipients());
    conversation.recipients.addAll(message.recipients());
    hasRecipients |= !message.recipients().isEmpty();
    if (message.recipients().size() == 1) {
      count(message.to(), message.recipients().get(0));
    } else if (message.to() != null) {
      count(message.to(), null);
    }
    if (message.recipients().isEmpty() && message.to() != null) {
      conversation.to.add(message.to());
    }
    if (message.sender() != null) {
      conversation.senders.add(message.sender());
      profiles.add(message.sender());
      senders.add(message.sender(), message.from());
    } else if (message.from() != null) {
      conversation.senderNames.add(message.from());
    }
    count(message.from(), message.sender());
  }

  private void count(String name, String profile) {
    if (name != null) {
      Map<String, Integer> counts = namesakes.computeIfAbsent(name, key -> new HashMap<>(2));
      if (profile != null) {
        counts.merge(profile, 1, Integer::sum);
      }
    }
  }

  boolean isEmpty() {
    return threads.isEmpty();
  }

  Conversation get(String conversation) {
    return threads.getOrDefault(conversation, new Conversation());
  }

  /** Everyone who wrote, by profile and name. */
  LinkedInPeople senders() {
    return senders;
  }

  /** Whether this profile wrote or was written to. */
  boolean has(String profile) {
    return profiles.contains(profile);
  }

  /** Whether the export says whose profiles were written to: those since mid-2023 do. */
  boolean hasRecipients() {
    return hasRecipients;
  }

  /** Names that wrote or were written to alone → profiles under that name → how often. */
  Map<String, Map<String, Integer>> namesakes() {
    return namesakes;
  }
}
