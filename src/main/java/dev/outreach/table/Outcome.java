package dev.outreach.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of a touch: one vocabulary for every tool. {@link #code()} is what the cell holds. */
public enum Outcome {
  DELIVERED(Nature.AUTOMATIC),
  BOUNCED(Nature.AUTOMATIC),
  AUTO_REPLY(Nature.AUTOMATIC),
  /** Read receipt or open. */
  READ(Nature.AUTOMATIC),
  COMPLAINT(Nature.AUTOMATIC),
  /** Sent to many by a machine: newsletters, notifications. */
  BULK(Nature.AUTOMATIC),
  ANSWERED(Nature.RESPONSE),
  INTERESTED(Nature.RESPONSE),
  NOT_INTERESTED(Nature.RESPONSE),
  LATER(Nature.RESPONSE),
  /** They want something first: an e-mail, a quote, references. */
  ASKED(Nature.RESPONSE),
  REFERRAL(Nature.RESPONSE),
  MEETING_BOOKED(Nature.RESPONSE),
  /** A curt no: hung up, or asked never to be contacted again. */
  REFUSED(Nature.RESPONSE),
  ACCEPTED(Nature.RESPONSE),
  DECLINED(Nature.RESPONSE),
  UNSUBSCRIBED(Nature.RESPONSE),
  NO_ANSWER(Nature.SILENCE),
  VOICEMAIL(Nature.SILENCE),
  BUSY(Nature.SILENCE),
  WRONG_NUMBER(Nature.SILENCE),
  /** Of a meeting or a video call: they did not come, or called it off after it had begun. */
  NO_SHOW(Nature.SILENCE);

  private enum Nature {
    AUTOMATIC,
    RESPONSE,
    SILENCE
  }

  private final Nature nature;

  Outcome(Nature nature) {
    this.nature = nature;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A response that ends it. */
  public boolean isNegative() {
    return this == REFUSED
        || this == NOT_INTERESTED
        || this == DECLINED
        || this == UNSUBSCRIBED
        || this == COMPLAINT;
  }

  /** Not to be written to again. */
  public boolean isFinal() {
    return this == REFUSED || this == UNSUBSCRIBED || this == COMPLAINT;
  }

  /** Written by a machine: never a human reply. */
  public boolean isAutomatic() {
    return nature == Nature.AUTOMATIC;
  }

  /** On one of my touches: the counterpart responded to it. */
  public boolean isResponse() {
    return nature == Nature.RESPONSE;
  }

  /** The outcome that this cell holds; empty for an empty cell or a word not of the vocabulary. */
  public static Optional<Outcome> of(String code) {
    return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Outcome::code).toList();
  }
}
