package dev.outreach.format.whatsapp;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
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

  /** Who did something that WhatsApp tells of, such as founding the group. */
  private final Set<String> members = new LinkedHashSet<>();

  private final ChatForms forms;
  private ChatLine opening;
  private String name;
  private String unread;
  private boolean isGroup;

  private ChatSurvey(String name, String region) {
    this.name = name;
    this.forms = new ChatForms(region);
  }

  /**
   * A pass over the chat.
   *
   * @param region in whose habit a date is read that may be read in two ways
   * @throws RefusedFile if no line of it begins with a date, or its language is not read
   */
  static ChatSurvey of(ExportFile file, String region) throws IOException {
    ChatSurvey survey = new ChatSurvey(ChatName.of(file), region);
    try (ChatText text = ChatText.open(file)) {
      for (String raw = text.next(); raw != null; raw = text.next()) {
        ChatLine.of(raw).ifPresent(survey::see);
      }
    }
    survey.forms.decide(survey.authors).forEach(survey::take);
    if (survey.isGroup && !survey.authors.isEmpty()) {
      survey.members.stream()
          .limit(Math.max(0, MOST_AUTHORS - survey.authors.size()))
          .forEach(survey.authors::add);
    }
    if (survey.opening == null) {
      throw new RefusedFile(
          "no-messages", "not a chat as WhatsApp exports it: no line begins with date and time");
    }
    if (survey.unread != null) {
      throw new RefusedFile(
          "language-not-read",
          "the chat is in "
              + survey.unread
              + ", which is not read: set the phone to "
              + ChatLanguage.READ
              + " and export it anew");
    }
    return survey;
  }

  /** The line if it begins a message in the way in which this chat writes them. */
  Optional<ChatLine> lineOf(String raw) {
    Optional<ChatLine> line = ChatLine.of(raw);
    return line.filter(forms::isTaken);
  }

  /** Who wrote, in order, the user among them; in a group also who is shown to be in it. */
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

  /** Whether such a line writes the day before the month. */
  boolean isDayFirst(ChatLine line) {
    return forms.isDayFirst(line);
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
    if (forms.see(line)) {
      take(line);
    }
  }

  private void take(ChatLine line) {
    if (unread == null) {
      unread = ChatLanguage.unread(line).orElse(null);
    }
    if (line.author() == null || ChatNotice.is(line)) {
      isGroup |= ChatNotice.isOfAGroup(line);
      if (name == null && line.author() != null && ChatNotice.isEncryption(line)) {
        name = line.author();
      }
      boolean isOfSomebody =
          line.author() != null && line.isMarked() && !ChatNotice.isEncryption(line);
      if (isOfSomebody && members.size() < MOST_AUTHORS) {
        members.add(plain(line.author()));
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
