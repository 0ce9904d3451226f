package dev.outreach.source.whatsapp;

import dev.outreach.source.ExportFile;
import dev.outreach.source.RefusedFile;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What must be known of a whole chat before its first line can be read: a pass over all of it. */
final class ChatSurvey {
  /** As many as WhatsApp lets into one group; who comes after these is not addressed. */
  static final int MOST_AUTHORS = 1_024;

  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> strangers = new LinkedHashSet<>();
  private final DateOrder order;
  private ChatLine opening;
  private String name;
  private boolean isGroup;

  private ChatSurvey(String name, String region) {
    this.name = name;
    this.order = new DateOrder(region);
  }

  /**
   * A pass over the chat.
   *
   * @param region in whose habit a date is read that may be read in two ways
   * @throws RefusedFile if no line of it begins with a date
   */
  static ChatSurvey of(ExportFile file, String region) throws IOException {
    ChatSurvey survey = new ChatSurvey(ChatName.of(file), region);
    try (ChatText text = ChatText.open(file)) {
      for (String raw = text.next(); raw != null; raw = text.next()) {
        survey.lineOf(raw).ifPresent(survey::see);
      }
    }
    if (survey.opening == null) {
      throw new RefusedFile(
          "no-messages", "not a chat as WhatsApp exports it: no line begins with date and time");
    }
    return survey;
  }

  /** The line if it begins a message in the way in which this chat writes them. */
  Optional<ChatLine> lineOf(String raw) {
    Optional<ChatLine> line = ChatLine.of(raw);
    return opening == null ? line : line.filter(one -> one.form().equals(opening.form()));
  }

  /** Who wrote, in order, the user among them. */
  Set<String> authors() {
    return authors;
  }

  /** Those of them who are not in the address book, and so are not the user. */
  Set<String> strangers() {
    return strangers;
  }

  /** What the chat is called; null where nothing says. */
  String name() {
    return name;
  }

  boolean isGroup() {
    return isGroup;
  }

  boolean isDayFirst() {
    return order.isDayFirst();
  }

  /** The line with which the chat begins, by which a group without a name is known again. */
  ChatLine opening() {
    return opening;
  }

  /** The author without the sign of those who are not in the address book. */
  static String plain(String author) {
    return author.matches("~ *[^ ].*") ? author.substring(1).strip() : author;
  }

  private void see(ChatLine line) {
    if (opening == null) {
      opening = line;
    }
    order.see(line);
    if (line.author() == null || ChatNotice.is(line)) {
      isGroup |= ChatNotice.isOfAGroup(line);
      if (name == null && line.author() != null && ChatNotice.isEncryption(line)) {
        name = line.author();
      }
    } else if (authors.size() < MOST_AUTHORS) {
      String author = plain(line.author());
      authors.add(author);
      if (!author.equals(line.author())) {
        strangers.add(author);
      }
    }
  }
}
