package dev.outreach.journey;

import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One touch in a person's history; the columns of {@link dev.outreach.table.Touches} that the fold
 * needs, with the campaign. {@code inReplyTo} is empty where nothing is named; other cells may be
 * null where the table allows it.
 */
public record TouchEvent(
    String id,
    Instant at,
    String channel,
    String kind,
    boolean isOutbound,
    String campaign,
    String step,
    String variant,
    String sender,
    Outcome outcome,
    Long durationSeconds,
    String thread,
    String messageKey,
    List<String> inReplyTo,
    String personName,
    String company,
    String leadSource,
    String recipientZone,
    Origin origin) {

  /**
   * Which tool tells of the touch, and by what another tool's record is known to be the same event.
   *
   * @param source name of the format it was read from
   * @param file key of the export, as {@link dev.outreach.table.Uncounted#FILE}
   * @param subjectKey of an e-mail: stands for its subject, what marks an answer left out; or null
   * @param isDayOnly the day alone is known: a touch of mine stands at its first instant, one of
   *     theirs at its last
   * @param isPaper an e-mail that begins with an invoice, an order or a receipt
   * @param names what its references to other messages tell
   * @param isOthers a message of somebody else, who answers what was sent to this person
   */
  public record Origin(
      String source,
      long file,
      Long subjectKey,
      boolean isDayOnly,
      boolean isPaper,
      Names names,
      boolean isOthers) {}

  /**
   * Whether the messages that a touch names are in the exports. Of several records of one touch the
   * first of these that one of them says holds.
   */
  public enum Names {
    /** One at least that I sent to somebody. */
    MINE,
    /** Some that are known, but none that I sent to somebody: theirs, or posts. */
    KNOWN,
    /** Only some that no export holds, or it says to be an answer and names none. */
    UNKNOWN,
    /** None. */
    NOTHING
  }

  private static final Set<Outcome> SPOKEN =
      EnumSet.of(
          Outcome.ANSWERED,
          Outcome.INTERESTED,
          Outcome.NOT_INTERESTED,
          Outcome.LATER,
          Outcome.ASKED,
          Outcome.REFERRAL,
          Outcome.MEETING_BOOKED);
  private static final Set<Outcome> NOT_MET =
      EnumSet.of(Outcome.DECLINED, Outcome.NO_ANSWER, Outcome.NO_SHOW, Outcome.BOUNCED);

  private static final Set<String> NO_ATTEMPTS = Set.of(Kind.MEETING, Kind.POST, Kind.REACTION);

  /** One of mine that may be answered. */
  boolean isAttempt() {
    return isOutbound && isAnswerable();
  }

  /** A message or an invitation that names the step of its campaign, or its wording. */
  boolean isOfStep() {
    return (kind.equals(Kind.MESSAGE) || kind.equals(Kind.INVITATION))
        && (step != null || variant != null);
  }

  /**
   * Written or spoken to me by a person, whatever they say; a meeting or a like is no reply, nor is
   * a video call of theirs to which they did not come.
   */
  boolean isHumanInbound() {
    return !isOutbound && isAnswerable() && !isAutomatic() && outcome != Outcome.NO_SHOW;
  }

  /** A bounce notice, an auto-reply, a newsletter: no touch of the person's. */
  boolean isAutomaticInbound() {
    return !isOutbound && isAutomatic();
  }

  /** Neither a machine's, nor one that never arrived, as far as the touch itself says. */
  boolean isPartOfTalk() {
    return !isAutomaticInbound() && outcome != Outcome.BOUNCED;
  }

  /**
   * A call in which we talked, or a meeting. A call without an outcome counts if it lasted; a curt
   * refusal does not.
   */
  boolean isSpoken() {
    if (!kind.equals(Kind.CALL)) {
      return isMet();
    }
    return outcome == null
        ? durationSeconds != null && durationSeconds > 0
        : SPOKEN.contains(outcome);
  }

  /** A meeting in person, unless it is noted that it did not take place. */
  boolean isMet() {
    return kind.equals(Kind.MEETING) && (outcome == null || !NOT_MET.contains(outcome));
  }

  /** They said no, curtly or not; what comes of it is not known yet. */
  boolean isRefusal() {
    return outcome == Outcome.REFUSED || outcome == Outcome.NOT_INTERESTED;
  }

  /** They want to hear no more. */
  boolean isOptOut() {
    return outcome == Outcome.UNSUBSCRIBED || outcome == Outcome.COMPLAINT;
  }

  /** They wrote, called, took a call or met me; or it is noted on my message that they answered. */
  boolean isExchange() {
    boolean isAnswerNoted = isResponseNoted() && outcome != Outcome.DECLINED;
    return isHumanInbound() || isReached() || isMet() || isAnswerNoted;
  }

  /**
   * A response is noted on the touch itself. A call is answered or not by whom it reached,
   * accepting an invitation says nothing yet, and who unsubscribes does not answer.
   */
  boolean isResponseNoted() {
    return outcome != null
        && outcome.isResponse()
        && outcome != Outcome.ACCEPTED
        && outcome != Outcome.UNSUBSCRIBED
        && !kind.equals(Kind.CALL);
  }

  /** An invitation to talk by video that was declined is no talk. */
  private boolean isVideoDeclined() {
    return channel.equals(Channel.VIDEO) && outcome == Outcome.DECLINED;
  }

  /** A call of mine that somebody took, if only to refuse. */
  boolean isReached() {
    boolean isTaken =
        outcome == null
            ? durationSeconds != null && durationSeconds > 0
            : outcome.isResponse() && outcome != Outcome.UNSUBSCRIBED && !isVideoDeclined();
    return isOutbound && kind.equals(Kind.CALL) && isTaken;
  }

  boolean is(Outcome some) {
    return outcome == some;
  }

  private boolean isAnswerable() {
    return !NO_ATTEMPTS.contains(kind);
  }

  /** What a machine sends, and the wish to be written to no more: both are no answer. */
  private boolean isAutomatic() {
    return outcome != null
        && (outcome.isAutomatic() || !isOutbound && outcome == Outcome.UNSUBSCRIBED);
  }

  /** An invoice, an order or a receipt that reached me by e-mail, unasked. */
  boolean isPaper() {
    return origin.isPaper() && !isOutbound;
  }

  /** It answers messages of mine, whether or not they are this person's. */
  boolean namesMine() {
    return origin.names() == Names.MINE;
  }

  /** It answers something that is known and is no message of mine to anybody. */
  boolean namesOtherThanMine() {
    return origin.names() == Names.KNOWN;
  }

  /**
   * A relationship that this touch begins is of my doing: I moved, or they answer what I sent to
   * somebody else.
   */
  boolean isMyDoing() {
    return isOutbound || namesMine();
  }

  /** A mail that goes on with a thread whose beginning is in no export. */
  boolean continuesUnknown() {
    return kind.equals(Kind.MESSAGE) && origin.names() == Names.UNKNOWN;
  }

  /** Of somebody else, who answers for the person. */
  boolean isOthers() {
    return origin.isOthers();
  }

  public boolean isDayOnly() {
    return origin.isDayOnly();
  }
}
