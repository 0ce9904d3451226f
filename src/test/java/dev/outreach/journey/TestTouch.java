package dev.outreach.journey;

import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Builds a touch by naming what matters for the test; its id is told from its time and channel. */
final class TestTouch {
  /** Monday 5 January 2026, ten o'clock in Paris. */
  static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final boolean isOutbound;
  private final String channel;
  private String id;
  private Instant at = START;
  private String kind;
  private String campaign = Campaigns.NONE;
  private String step;
  private String variant;
  private Outcome outcome;
  private Long durationSeconds;
  private String thread;
  private String messageKey;
  private List<String> inReplyTo = List.of();
  private String personName;
  private String leadSource;
  private String company;
  private String source = "test";
  private Long subjectKey;
  private boolean isDayOnly;
  private boolean isPaper;
  private TouchEvent.Names names;
  private boolean isOthers;

  private TestTouch(boolean isOutbound, String channel) {
    this.isOutbound = isOutbound;
    this.channel = channel;
    this.kind =
        switch (channel) {
          case Channel.CALL, Channel.VIDEO -> Kind.CALL;
          case Channel.MEETING -> Kind.MEETING;
          default -> Kind.MESSAGE;
        };
  }

  static TestTouch out(String channel) {
    return new TestTouch(true, channel);
  }

  static TestTouch in(String channel) {
    return new TestTouch(false, channel);
  }

  TestTouch at(Instant instant) {
    at = instant;
    return this;
  }

  TestTouch at(String instant) {
    return at(Instant.parse(instant));
  }

  TestTouch day(double days) {
    return at(START.plusSeconds(Math.round(days * 86_400)));
  }

  TestTouch after(Duration duration) {
    return at(START.plus(duration));
  }

  TestTouch id(String text) {
    id = text;
    return this;
  }

  TestTouch kind(String word) {
    kind = word;
    return this;
  }

  TestTouch campaign(String name) {
    campaign = name;
    return this;
  }

  TestTouch step(String name, String wording) {
    step = name;
    variant = wording;
    return this;
  }

  TestTouch outcome(Outcome value) {
    outcome = value;
    return this;
  }

  TestTouch lasting(long seconds) {
    durationSeconds = seconds;
    return this;
  }

  TestTouch of(String name) {
    personName = name;
    return this;
  }

  TestTouch leadSource(String text) {
    leadSource = text;
    return this;
  }

  TestTouch thread(String key) {
    thread = key;
    return this;
  }

  TestTouch key(String key) {
    messageKey = key;
    return this;
  }

  TestTouch answering(String... keys) {
    inReplyTo = List.of(keys);
    return this;
  }

  TestTouch told(String tool) {
    source = tool;
    return this;
  }

  TestTouch about(long subject) {
    subjectKey = subject;
    return this;
  }

  TestTouch dayOnly() {
    isDayOnly = true;
    return this;
  }

  TestTouch paper() {
    isPaper = true;
    return this;
  }

  /** It goes on with a thread that no export holds the beginning of. */
  TestTouch continuesUnknown() {
    names = TouchEvent.Names.UNKNOWN;
    return this;
  }

  /** It names a message of mine that is not this person's, or not open any more. */
  TestTouch namesMine() {
    names = TouchEvent.Names.MINE;
    return this;
  }

  /** It names a message that is known, but none of mine. */
  TestTouch namesTheirs() {
    names = TouchEvent.Names.KNOWN;
    return this;
  }

  /** It is somebody else's, who answers for the person. */
  TestTouch ofAnother() {
    isOthers = true;
    return this;
  }

  private TouchEvent.Names names() {
    return names == null ? TouchEvent.Names.NOTHING : names;
  }

  TouchEvent event() {
    return new TouchEvent(
        id == null ? at + " " + channel : id,
        at,
        channel,
        kind,
        isOutbound,
        campaign,
        step,
        variant,
        null,
        outcome,
        durationSeconds,
        thread,
        messageKey,
        inReplyTo,
        personName,
        company,
        leadSource,
        null,
        new TouchEvent.Origin(
            source, source.hashCode(), subjectKey, isDayOnly, isPaper, names(), isOthers));
  }
}
