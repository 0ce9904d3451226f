package dev.outreach.export;

import dev.outreach.table.Direction;
import dev.outreach.table.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One event with one counterpart, as a reader found it; the columns of {@link
 * dev.outreach.table.Touches}. Built by naming what the export says; what is not named is empty.
 */
public final class Touch implements Entry {
  private static final Pattern LINK = Pattern.compile("https?://\\S+|www\\.\\S+");

  private final String place;
  private final String channel;
  private final String kind;
  private final String direction;
  private final EventTime when;
  private final Set<String> identifiers = new LinkedHashSet<>();
  private final List<String> inReplyTo = new ArrayList<>();
  private String recordId;
  private boolean isOfOne;
  private String personName;
  private String company;
  private String thread;
  private String messageKey;
  private String campaign;
  private String step;
  private String variant;
  private String sender;
  private Outcome outcome;
  private Long durationSeconds;
  private String subject;
  private String note;
  private String leadSource;
  private String contentKey;

  /** A touch at this place of the file; the four words are those of {@code table}. */
  public Touch(String place, String channel, String kind, String direction, EventTime when) {
    this.place = place;
    this.channel = channel;
    this.kind = kind;
    this.direction = direction;
    this.when = when;
  }

  /**
   * Adds an identifier of the counterpart; the first one added is the party. Null is passed over.
   */
  public Touch with(String identifier) {
    if (identifier != null) {
      identifiers.add(identifier);
    }
    return this;
  }

  /**
   * The tool's own id of the record, unique across all that the format names so. Without it the id
   * is made of channel, kind, direction, time and party.
   */
  public Touch recordId(String id) {
    recordId = id;
    return this;
  }

  /**
   * As {@link #recordId}, of a record with one counterpart: the id stays when another export knows
   * the counterpart by another identifier.
   */
  public Touch recordIdOfOne(String id) {
    recordId = id;
    isOfOne = true;
    return this;
  }

  public Touch named(String name) {
    personName = name;
    return this;
  }

  public Touch company(String name) {
    company = name;
    return this;
  }

  public Touch thread(String key) {
    thread = key;
    return this;
  }

  public Touch messageKey(String key) {
    messageKey = key;
    return this;
  }

  /** Adds a message key that this one answers, the direct parent first. */
  public Touch inReplyTo(String key) {
    inReplyTo.add(key);
    return this;
  }

  public Touch campaign(String name) {
    campaign = name;
    return this;
  }

  public Touch step(String name) {
    step = name;
    return this;
  }

  public Touch variant(String name) {
    variant = name;
    return this;
  }

  public Touch sender(String account) {
    sender = account;
    return this;
  }

  public Touch outcome(Outcome value) {
    outcome = value;
    return this;
  }

  public Touch durationSeconds(Long seconds) {
    durationSeconds = seconds;
    return this;
  }

  public Touch subject(String text) {
    subject = text;
    return this;
  }

  public Touch note(String text) {
    note = text;
    return this;
  }

  /** How they found us, as they or the user wrote it. */
  public Touch leadSource(String text) {
    leadSource = text;
    return this;
  }

  /**
   * The words of a post, kept as a fingerprint only: links (each network shortens them its own
   * way), case, accents and punctuation make no difference.
   */
  public Touch words(String text) {
    String words = text == null ? "" : Text.key(LINK.matcher(text).replaceAll(" "));
    contentKey = words.isEmpty() ? null : RecordId.of(words);
    return this;
  }

  /** Every identifier of the counterpart; none for a post. */
  public Set<String> identifiers() {
    return Collections.unmodifiableSet(identifiers);
  }

  public String personName() {
    return personName;
  }

  public String company() {
    return company;
  }

  public String channel() {
    return channel;
  }

  public boolean isOutbound() {
    return direction.equals(Direction.OUTBOUND);
  }

  public Instant at() {
    return when.instant();
  }

  /** The tool's own. */
  public String campaign() {
    return campaign;
  }

  public String sender() {
    return sender;
  }

  public String subject() {
    return subject;
  }

  public Outcome outcome() {
    return outcome;
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public Row toRow(String source) {
    return RowFactory.create(
        id(),
        source,
        channel,
        kind,
        direction,
        when.instant(),
        when.raw(),
        when.basis(),
        party(),
        identifiers.toArray(String[]::new),
        personName,
        company,
        thread,
        messageKey,
        inReplyTo.toArray(String[]::new),
        campaign,
        step,
        variant,
        sender,
        outcome == null ? null : outcome.code(),
        durationSeconds,
        subject,
        note,
        leadSource,
        contentKey,
        when.precision());
  }

  private String party() {
    return identifiers.isEmpty() ? null : identifiers.iterator().next();
  }

  private String id() {
    if (recordId == null) {
      String at = when.instant().toString();
      return RecordId.of(channel, kind, direction, at, party(), personName);
    }
    return isOfOne
        ? RecordId.of(channel, kind, direction, recordId)
        : RecordId.of(channel, kind, direction, recordId, party());
  }
}
