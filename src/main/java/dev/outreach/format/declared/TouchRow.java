package dev.outreach.format.declared;

import dev.outreach.export.Durations;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Touch;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.MappedField;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.List;

/**
 * A row that tells of a touch. What it leaves open is filled thus: direction outbound; kind by the
 * channel (a call, a meeting, else a message); the outcome of a call by its duration, unless its
 * result is one that nobody knows. Without a counterpart it is a post, unless it is a call or a
 * meeting, which cannot be without one.
 */
final class TouchRow {
  private TouchRow() {}

  /** One touch; none with a counterpart that is me, a withheld number, or in a row passed over. */
  static List<Entry> entries(FieldRow row, ReadingContext reading, String source) throws BadCell {
    if (row.text(MappedField.PASSED_OVER) != null) {
      return List.of();
    }
    EventTime when = row.when();
    String channel = channel(row);
    String direction = direction(row, reading);
    boolean isOutbound = direction.equals(Direction.OUTBOUND);
    List<MappedField> ends =
        isOutbound
            ? List.of(MappedField.TO, MappedField.FROM)
            : List.of(MappedField.FROM, MappedField.TO);
    Party party = Party.of(row, reading, channel, ends);
    String kind = kind(row, channel, party);
    Long seconds = seconds(row);
    Outcome outcome = outcome(row, kind, seconds);
    if (party.isNobody()) {
      return List.of();
    }
    String sender =
        row.text(MappedField.SENDER) != null ? row.text(MappedField.SENDER) : row.text(ends.get(1));
    String id = row.text(MappedField.RECORD_ID);
    Touch touch =
        new Touch(row.place(), channel, kind, direction, when)
            // Two tools may count their records alike.
            .recordId(id == null ? null : source + ":" + id)
            .named(party.name())
            .company(party.company())
            .thread(row.text(MappedField.THREAD))
            .campaign(row.text(MappedField.CAMPAIGN))
            .step(row.text(MappedField.STEP))
            .variant(row.text(MappedField.VARIANT))
            .sender(account(sender, reading.identifiers()))
            .outcome(outcome)
            .durationSeconds(seconds)
            .subject(row.text(MappedField.SUBJECT))
            .note(row.text(MappedField.NOTE))
            .leadSource(row.text(MappedField.LEAD_SOURCE))
            .words(kind.equals(Kind.POST) ? row.text(MappedField.TEXT) : null);
    party.identifiers().forEach(touch::with);
    return List.of(touch);
  }

  /** An account of mine: normalised where it is an address or a number, else as it was written. */
  private static String account(String text, Identifiers identifiers) {
    return identifiers.email(text).or(() -> identifiers.phone(text)).orElse(text);
  }

  private static Long seconds(FieldRow row) throws BadCell {
    Long seconds = row.read(MappedField.DURATION_SECONDS, Durations::seconds, "bad-number");
    return seconds == null && row.text(MappedField.DURATION_MS) != null
        ? row.read(MappedField.DURATION_MS, Durations::secondsOfMillis, "bad-number")
        : seconds;
  }

  private static String channel(FieldRow row) throws BadCell {
    String channel = row.text(MappedField.CHANNEL);
    if (channel == null) {
      throw new BadCell("missing-channel", MappedField.CHANNEL, null);
    }
    return Vocabulary.channel(channel);
  }

  private static String direction(FieldRow row, ReadingContext reading) throws BadCell {
    String said = row.word(MappedField.DIRECTION, Vocabulary::direction);
    if (said != null) {
      return said;
    }
    String to = row.text(MappedField.TO);
    boolean isToMe =
        to != null
            && (reading.identifiers().phone(to).filter(reading.me()::isMe).isPresent()
                || reading.identifiers().email(to).filter(reading.me()::isMe).isPresent());
    return isToMe ? Direction.INBOUND : Direction.OUTBOUND;
  }

  private static String kind(FieldRow row, String channel, Party party) throws BadCell {
    String said = row.word(MappedField.KIND, Vocabulary::kind);
    String usual =
        switch (channel) {
          case Channel.CALL, Channel.VIDEO -> Kind.CALL;
          case Channel.MEETING -> Kind.MEETING;
          default -> Kind.MESSAGE;
        };
    String kind = said != null ? said : usual;
    if (party.isNamed()) {
      return kind;
    }
    if (kind.equals(Kind.CALL) || kind.equals(Kind.MEETING)) {
      throw new BadCell("missing-person", MappedField.PERSON_NAME, null);
    }
    return Kind.POST;
  }

  private static Outcome outcome(FieldRow row, String kind, Long seconds) throws BadCell {
    if (Vocabulary.UNKNOWN.equals(row.text(MappedField.OUTCOME))) {
      return null;
    }
    Outcome said = row.word(MappedField.OUTCOME, Vocabulary::outcome);
    if (said == Outcome.NO_ANSWER && kind.equals(Kind.MEETING)) {
      // "Absent" says of a call that nobody took it, of a meeting that nobody came.
      return Outcome.NO_SHOW;
    }
    if (said != null || seconds == null || !kind.equals(Kind.CALL)) {
      return said;
    }
    return seconds > 0 ? Outcome.ANSWERED : Outcome.NO_ANSWER;
  }
}
