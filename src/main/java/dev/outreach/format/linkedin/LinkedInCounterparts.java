package dev.outreach.format.linkedin;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** To whom a LinkedIn message went, and from whom it came, as far as the archive tells. */
final class LinkedInCounterparts {
  /** Parts of a cell that may be one name: {@code Wren Hale, PhD, MBA}. */
  private static final int LONGEST_NAME = 6;

  /** A person's name, or null, and identifiers, the surest first. */
  record Counterpart(String name, List<String> identifiers) {}

  private final LinkedInThreads threads;
  private final LinkedInPeople connections;
  private final LinkedInMe me;
  private final Map<String, Boolean> groups = new HashMap<>();
  private final Map<String, Boolean> answered = new HashMap<>();

  LinkedInCounterparts(ExportFile messages, ReadingContext reading) throws IOException {
    threads = LinkedInThreads.of(messages, reading.identifiers());
    connections = LinkedInConnections.beside(messages, reading.identifiers());
    me = LinkedInMe.of(messages, threads, reading);
  }

  LinkedInMe me() {
    return me;
  }

  /**
   * Whether the message is no conversation: a draft, an advertisement, or a notice under no one's
   * name. A deleted member has no name either, but a conversation in which I wrote.
   */
  boolean isNoTouch(LinkedInMessage message) {
    return message.isDraft()
        || message.isSponsored()
        || message.isFromNobody() && !wroteIn(message.conversation());
  }

  private boolean wroteIn(String conversation) {
    return answered.computeIfAbsent(conversation, id -> me.wroteIn(threads.get(id)));
  }

  /** Whether more than two are in the conversation. */
  boolean isGroup(String conversation) {
    return groups.computeIfAbsent(conversation, this::isAmongSeveral);
  }

  private boolean isAmongSeveral(String conversation) {
    LinkedInThreads.Conversation members = threads.get(conversation);
    Set<String> others = new HashSet<>(members.senders());
    others.addAll(members.recipients());
    others.removeIf(me::isMe);
    boolean isToMeAlone = members.to().stream().anyMatch(me::isNamed);
    boolean isToSeveral = members.to().stream().anyMatch(to -> namesIn(to).size() > 1);
    return others.size() > 1 || isToSeveral && !isToMeAlone;
  }

  /** Who wrote a message that is not mine. */
  Counterpart sender(LinkedInMessage message) {
    List<String> identifiers = new ArrayList<>();
    if (message.sender() != null) {
      identifiers.add(message.sender());
    }
    if (message.sender() == null || !isGroup(message.conversation())) {
      identifiers.add(LinkedInIds.thread(message.conversation()));
    }
    return new Counterpart(
        LinkedInIds.isNobody(message.from()) ? null : message.from(), identifiers);
  }

  /** To whom a message of mine went; nobody where I wrote to myself. */
  List<Counterpart> recipients(LinkedInMessage message) {
    List<String> profiles = message.recipients().stream().filter(p -> !me.isMe(p)).toList();
    if (isGroup(message.conversation())) {
      return message.recipients().isEmpty() ? byNames(message) : byProfiles(profiles, message);
    }
    if (profiles.isEmpty() && (!message.recipients().isEmpty() || me.isNamed(message.to()))) {
      return List.of();
    }
    List<String> identifiers = new ArrayList<>(profiles);
    String guess = profiles.isEmpty() ? otherOf(message) : null;
    if (guess != null) {
      identifiers.add(guess);
    }
    identifiers.add(LinkedInIds.thread(message.conversation()));
    return List.of(
        new Counterpart(LinkedInIds.isNobody(message.to()) ? null : message.to(), identifiers));
  }

  /** The other end of a conversation of two: who else wrote in it, else the name's only bearer. */
  private String otherOf(LinkedInMessage message) {
    return threads.get(message.conversation()).senders().stream()
        .filter(profile -> !me.isMe(profile))
        .findFirst()
        .orElseGet(() -> message.to() == null ? null : connections.identifierOf(message.to()));
  }

  private List<Counterpart> byProfiles(List<String> profiles, LinkedInMessage message) {
    List<String> names = namesIn(message.to());
    boolean isOneToOne = names.size() == profiles.size();
    List<Counterpart> recipients = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      String profile = profiles.get(i);
      String name = connections.nameOf(profile);
      if (name == null) {
        name = threads.senders().nameOf(profile);
      }
      if (name == null && isOneToOne) {
        name = names.get(i);
      }
      recipients.add(new Counterpart(name, List.of(profile)));
    }
    return recipients;
  }

  private List<Counterpart> byNames(LinkedInMessage message) {
    Map<String, Counterpart> recipients = new LinkedHashMap<>();
    for (String name : namesIn(message.to())) {
      String identifier = connections.identifierOf(name);
      if (identifier == null) {
        identifier = threads.senders().identifierOf(name);
      }
      if (identifier == null) {
        identifier = LinkedInIds.name(name);
      }
      if (identifier != null) {
        recipients.putIfAbsent(identifier, new Counterpart(name, List.of(identifier)));
      }
    }
    return List.copyOf(recipients.values());
  }

  /**
   * The names in a TO cell but mine. They are joined by {@code ", "}, which names hold too ({@code
   * Wren Hale, PhD}): the longest run that is a known name is one, and a single word after a comma
   * belongs to the name before it.
   */
  private List<String> namesIn(String to) {
    List<String> parts = to == null ? List.of() : List.of(to.split(", "));
    List<String> names = new ArrayList<>();
    for (int start = 0; start < parts.size(); ) {
      int end = Math.min(parts.size(), start + LONGEST_NAME);
      while (end > start + 1 && !isKnown(String.join(", ", parts.subList(start, end)))) {
        end--;
      }
      String name = String.join(", ", parts.subList(start, end));
      boolean isSuffix = !names.isEmpty() && !name.strip().contains(" ") && !isKnown(name);
      if (isSuffix) {
        names.add(names.remove(names.size() - 1) + ", " + name);
      } else {
        names.add(name);
      }
      start = end;
    }
    names.removeIf(me::isNamed);
    return names;
  }

  private boolean isKnown(String name) {
    return connections.hasName(name) || threads.senders().hasName(name) || me.isNamed(name);
  }
}
