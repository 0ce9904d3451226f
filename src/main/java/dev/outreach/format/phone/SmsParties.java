package dev.outreach.format.phone;

import dev.outreach.reader.ReadingContext;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who wrote a message of SMS Backup &amp; Restore, and to whom. {@code address} names the others,
 * joined by {@code ~} in a group, by blanks where one text went to many; a picture message's {@code
 * <addr>} elements name everybody, with type 137 for the sender and others (151, 130, 129) for the
 * recipients. I am left out, and so is what is no person's number.
 */
final class SmsParties {
  private static final String FROM = "137";

  /** One row of a text to many holds all their numbers: apart by these, or by blanks alone. */
  private static final Pattern BETWEEN = Pattern.compile("[~;,]|\\s+(?=\\+)");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final ReadingContext reading;
  private final Set<String> others = new LinkedHashSet<>();
  private final Set<String> recipients = new LinkedHashSet<>();
  private String from;

  SmsParties(String address, ReadingContext reading) {
    this.reading = reading;
    if (address != null) {
      for (String one : BETWEEN.split(address, reading.limits().mimeParts() + 1)) {
        if (person(one) != null) {
          addTo(others, one);
        } else {
          BLANKS.splitAsStream(one).forEach(number -> addTo(others, number));
        }
      }
    }
  }

  /** Adds an {@code <addr>} element. */
  void add(String type, String address) {
    if (FROM.equals(type)) {
      from = person(address);
    } else if (recipients.size() < reading.limits().mimeParts()) {
      addTo(recipients, address);
    }
  }

  /** Whom a message went to; empty for short codes only. */
  Set<String> recipients() {
    return others.isEmpty() ? recipients : others;
  }

  /** As {@link #recipients}, of a message of mine: whoever sent it is me under another number. */
  Set<String> recipientsOfMine() {
    Set<String> mine = new LinkedHashSet<>(recipients());
    if (mine.size() > 1) {
      mine.remove(from);
    }
    return mine;
  }

  /** Who wrote a message to me; null where it is not said, or is no person. */
  String from() {
    return from == null && others.size() == 1 ? others.iterator().next() : from;
  }

  /** Whether several people could have written it. */
  boolean isGroup() {
    return others.size() > 1;
  }

  /** The same for all messages among the same people. */
  String thread() {
    Set<String> everybody = new TreeSet<>(recipients());
    if (others.isEmpty() && from != null) {
      everybody.add(from);
    }
    return everybody.stream()
        .map(one -> one.substring(one.indexOf(':') + 1))
        .collect(Collectors.joining("~", "sms:", ""));
  }

  private void addTo(Set<String> people, String address) {
    String person = person(address);
    if (person != null) {
      people.add(person);
    }
  }

  private String person(String address) {
    String identifier = SmsBackup.identifier(address, reading);
    return identifier == null || reading.me().isMe(identifier) ? null : identifier;
  }
}
