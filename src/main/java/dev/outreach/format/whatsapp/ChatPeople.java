package dev.outreach.format.whatsapp;

import dev.outreach.export.RecordId;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Text;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who of a chat's authors is me, and who the others are. I am whoever bears a name or number of
 * mine; WhatsApp often shows another spelling than other tools, so between two I am also the one
 * whose name is not the chat's, who is always in the address book.
 */
final class ChatPeople {
  private static final Set<String> PRONOUNS = Set.of("you", "vous", "du", "tú", "você", "jij");

  /** A counterpart: its identifiers, the best first, and its name if it is none of a number. */
  record Person(List<String> identifiers, String name) {}

  private final ChatSurvey chat;
  private final ReadingContext reading;
  private final Set<String> mine;
  private final Set<String> others;

  private ChatPeople(ChatSurvey chat, ReadingContext reading) throws RefusedFile {
    this.chat = chat;
    this.reading = reading;
    this.mine = mine();
    this.others = new LinkedHashSet<>(chat.authors());
    others.removeAll(mine);
    if (chat.isGroup() && chat.name() != null) {
      others.removeIf(author -> ChatName.isSame(author, chat.name()));
    }
  }

  /**
   * The people of this chat.
   *
   * @throws RefusedFile if nothing tells who of them is me, or whom I wrote to
   */
  static ChatPeople of(ChatSurvey chat, ReadingContext reading) throws RefusedFile {
    ChatPeople people = new ChatPeople(chat, reading);
    if (people.others.isEmpty()
        && !people.mine.isEmpty()
        && !chat.isGroup()
        && chat.name() == null) {
      throw new RefusedFile(
          "counterpart-unknown",
          "nobody but you wrote here and the file does not say to whom: give it, or its zip, under"
              + " the name that WhatsApp gave it");
    }
    return people;
  }

  boolean isMine(ChatLine line) {
    return mine.contains(ChatSurvey.plain(line.author()));
  }

  /** Who wrote a line that is not mine; nobody where the group itself did. */
  List<Person> author(ChatLine line) {
    String author = ChatSurvey.plain(line.author());
    boolean isGroup = chat.isGroup() && chat.name() != null && ChatName.isSame(author, chat.name());
    return isGroup ? List.of() : List.of(person(author));
  }

  /** Whom my lines went to: the one other, or all who ever wrote in the group. */
  List<Person> everybodyElse() {
    return others.isEmpty() && !chat.isGroup() && chat.name() != null
        ? List.of(person(chat.name()))
        : others.stream().map(this::person).toList();
  }

  boolean isGroup() {
    return chat.isGroup() || others.size() > 1;
  }

  /** What the chat is known by among all chats: the other one, or the name of the group. */
  String key() {
    if (!isGroup()) {
      return everybodyElse().stream()
          .map(person -> person.identifiers().get(0))
          .collect(Collectors.joining());
    }
    ChatLine opening = chat.opening();
    return chat.name() == null
        ? RecordId.of("group", opening.written(), opening.author(), opening.text())
        : RecordId.of("group", Text.key(chat.name()));
  }

  private Set<String> mine() throws RefusedFile {
    Set<String> known =
        chat.authors().stream()
            .filter(author -> !chat.strangers().contains(author) && isMe(author))
            .collect(Collectors.toSet());
    if (!known.isEmpty() || chat.authors().isEmpty()) {
      return known;
    }
    boolean isOfTwo = !chat.isGroup() && chat.authors().size() <= 2;
    Set<String> unknown =
        chat.authors().stream()
            .filter(author -> !chat.strangers().contains(author))
            .filter(author -> chat.name() == null || !ChatName.isSame(author, chat.name()))
            .collect(Collectors.toSet());
    boolean isOtherKnown = chat.name() != null || unknown.size() < chat.authors().size();
    if (!isOfTwo || unknown.size() > 1 || !isOtherKnown) {
      throw new RefusedFile(
          "me-unknown",
          "which of the people of this chat you are is not known: add your name as WhatsApp shows"
              + " it to outreach.me.names, or leave the file out if you wrote nothing here");
    }
    return unknown;
  }

  private boolean isMe(String author) {
    Identifiers identifiers = reading.identifiers();
    return reading.me().isNamed(author)
        || PRONOUNS.contains(author.toLowerCase(Locale.ROOT))
        || ChatName.isNumber(author)
            && identifiers.phone(author).filter(reading.me()::isMe).isPresent();
  }

  /** By number where author or chat are called by one; the number of a chat is the other's. */
  private Person person(String author) {
    String title = isGroup() || chat.name() == null ? author : chat.name();
    List<String> identifiers =
        Stream.of(author, title)
            .filter(ChatName::isNumber)
            .flatMap(number -> reading.identifiers().phone(number).stream())
            .distinct()
            .collect(Collectors.toList());
    if (!ChatName.isNumber(author) || identifiers.isEmpty()) {
      reading.identifiers().displayName("whatsapp", author).ifPresent(identifiers::add);
    }
    return new Person(List.copyOf(identifiers), ChatName.isNumber(author) ? null : author);
  }
}
