package dev.outreach.format.whatsapp;

import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.ZoneBasis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A chat exported from WhatsApp as text, alone or in its zip ({@code _chat.txt}, {@code WhatsApp
 * Chat with ….txt}, {@code Discussion WhatsApp avec ….txt}), in a language of {@link ChatLanguage};
 * refused in another. One touch per message or call and counterpart; mine to a group is one for
 * each other who ever wrote or did something in it. Media count whether they were exported or left
 * out; announcements and messages taken back do not. People are known by the name in the address
 * book, or by number where there is none.
 *
 * <p>Times are the phone's and name no zone; Android's have no seconds. Lines of one time stand one
 * millisecond apart in the order of the file, since an answer comes after its question; for the
 * same reason a line that goes back within the hour that comes twice in autumn is of the second
 * one.
 *
 * <p>The id is made of the chat, the side, the minute and the how-manieth of its author's messages
 * in that minute it is. The words are left out: they differ between an export with and without
 * media, and after an edit. An export that begins later, for WhatsApp cuts long chats, counts fewer
 * in the minute in which it begins, and so gives ids that the longer one gives too.
 */
public final class WhatsAppChat implements Format {
  private static final int LINES_LOOKED_AT = 20;
  private static final int ENOUGH_LINES = 3;

  @Override
  public String name() {
    return "whatsapp-chat";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".txt")) {
      return false;
    }
    if (ChatName.isChat(file.name())) {
      return true;
    }
    List<ChatLine> lines =
        new String(file.head(), StandardCharsets.UTF_8)
            .lines()
            .limit(LINES_LOOKED_AT)
            .flatMap(line -> ChatLine.of(line).stream())
            .toList();
    // Under a name of the user's own, the shape of several signed lines must do.
    boolean isShaped = lines.stream().filter(line -> line.author() != null).count() >= ENOUGH_LINES;
    return !lines.isEmpty()
        && (name.contains("whatsapp")
            || isShaped
            || lines.stream().anyMatch(ChatNotice::isEncryption));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    ChatSurvey survey = ChatSurvey.of(file, reading.identifiers().region());
    ChatPeople people = ChatPeople.of(survey, reading);
    return new Lines(ChatText.open(file), survey, people, reading);
  }

  private static final class Lines implements RecordReader {
    private final ChatText text;
    private final ChatSurvey chat;
    private final ChatPeople people;
    private final ReadingContext reading;
    private final List<ChatPeople.Person> everybodyElse;
    private final String key;
    private final Ordinals ordinals = new Ordinals();
    private LocalDateTime before;
    private Instant last = Instant.MIN;
    private long atOneTime;

    Lines(ChatText text, ChatSurvey chat, ChatPeople people, ReadingContext reading) {
      this.text = text;
      this.chat = chat;
      this.people = people;
      this.reading = reading;
      this.everybodyElse = people.everybodyElse();
      this.key = people.key();
    }

    @Override
    public List<Entry> next() throws IOException {
      for (String raw = text.next(); raw != null; raw = text.next()) {
        Optional<ChatLine> line = chat.lineOf(raw);
        if (line.isPresent()) {
          return entries("line " + text.line(), line.get());
        }
      }
      return null;
    }

    private List<Entry> entries(String place, ChatLine line) {
      Optional<ChatCall> call = ChatCall.of(line);
      boolean isUnsigned = line.author() == null;
      // Older exports put a call that I missed under no name; between two it was the other's.
      boolean isMissedByMe = isUnsigned && call.isPresent() && !people.isGroup();
      if (isUnsigned ? !isMissedByMe : ChatNotice.is(line)) {
        return List.of();
      }
      LocalDateTime at = line.at(chat.isDayFirst(line)).orElse(null);
      if (at == null) {
        return List.of(Reject.of(place, "bad-date", "date", line.written()));
      }
      boolean isMine = !isUnsigned && people.isMine(line);
      String direction = isMine ? Direction.OUTBOUND : Direction.INBOUND;
      String kind = call.isPresent() ? Kind.CALL : Kind.MESSAGE;
      LocalDateTime minute = at.truncatedTo(ChronoUnit.MINUTES);
      String side = direction + (people.isGroup() && !isMine ? line.author() : "");
      // What was taken back is counted too, so that those behind it keep their ids.
      String id = key + "|" + minute + "|" + ordinals.next(kind + side, minute);
      EventTime when = new EventTime(instant(at), line.written(), ZoneBasis.CONFIGURED);
      if (ChatNotice.isDeleted(line.text())) {
        return List.of();
      }
      List<Entry> touches = new ArrayList<>();
      for (ChatPeople.Person person : isMine || isUnsigned ? everybodyElse : people.author(line)) {
        Touch touch =
            new Touch(place, Channel.WHATSAPP, kind, direction, when)
                .recordId(id)
                .named(person.name())
                .thread("whatsapp:" + key.substring(key.indexOf(':') + 1));
        person.identifiers().forEach(touch::with);
        call.ifPresent(c -> touch.outcome(c.outcome()).durationSeconds(c.seconds()));
        touches.add(touch);
      }
      return touches;
    }

    private Instant instant(LocalDateTime at) {
      atOneTime = at.equals(before) ? atOneTime + 1 : 0;
      before = at;
      long room = at.getSecond() == 0 ? Duration.ofMinutes(1).toMillis() : 1_000;
      Instant instant = at.atZone(reading.zone()).toInstant();
      if (instant.isBefore(last)) {
        instant = at.atZone(reading.zone()).withLaterOffsetAtOverlap().toInstant();
      }
      last = instant;
      return instant.plusMillis(Math.min(atOneTime, room - 1));
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }

  /**
   * Counts what each did in each minute. Lines may go back in time by as much as a phone was off,
   * so the last minutes are remembered, not all of them.
   */
  private static final class Ordinals {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Integer> counts =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
          }
        };

    /** How many there are now, this one included. */
    int next(String who, LocalDateTime minute) {
      return counts.merge(minute + "|" + who, 1, Integer::sum);
    }
  }
}
