package dev.outreach.journey;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Follows one person from the first touch to the first contract. Takes touches and lost deals in
 * the order of the history; contracts are known at its end, when it is known who signed them.
 *
 * <p>Bounce notices, auto-replies and newsletters are no touches: they neither open a journey nor
 * count in it. A mail of mine that bounced is a touch, but opens nothing. What was lost before the
 * first touch, a deal of long ago, is no loss of this journey.
 */
final class JourneyFold {
  private final FoldSettings terms;
  private final ChannelFirsts channels;
  private final Profile profile = new Profile();
  private final Recency recency = new Recency();
  private final Opening opening = new Opening();
  private final LossFold losses;
  private long touches;
  private Instant firstOutboundAt;
  private LocalDate repliedOn;
  private LocalDate spokeOn;
  private LocalDate metOn;
  private long noShows;
  private LocalDate firstLostOn;
  private long repliesBeforeSend;
  private long secondsWhenSigned = -1;

  JourneyFold(FoldSettings terms) {
    this.terms = terms;
    this.channels = new ChannelFirsts(terms.effort());
    this.losses = new LossFold(terms);
  }

  void accept(ContactEvent contact) {
    profile.accept(contact);
  }

  void accept(TouchEvent touch) {
    LocalDate day = terms.day(touch.at());
    recency.accept(touch, day);
    if (!touch.isAutomaticInbound()) {
      profile.accept(touch);
      touch(touch, day);
    }
    losses.accept(touch, day);
    if (touch.isOptOut() && touches > 0) {
      losses.optOut(day);
    }
  }

  /** A deal with the person was lost. */
  void lose(ContractEvent deal) {
    profile.accept(deal);
    if (firstLostOn == null) {
      firstLostOn = deal.signedOn();
    }
    if (touches > 0) {
      losses.loseDeal(deal.signedOn());
    }
  }

  /** The account signed its first contract: what comes after it no longer looks for one. */
  void stopClock() {
    if (secondsWhenSigned < 0) {
      secondsWhenSigned = channels.seconds();
    }
  }

  void bounced(TouchEvent touch) {
    opening.bounced(touch);
  }

  void closed(Attempt attempt) {
    if (!attempt.isBounced()) {
      opening.arrived(attempt.touch());
    }
  }

  /**
   * A reply whose clock runs ahead of its message's: it is taken to come right after the message,
   * which then was the opening if the reply seemed to be.
   */
  void takeEarlyReply(TouchEvent reply, TouchEvent message) {
    LocalDate day = terms.day(message.at());
    if (repliedOn == null) {
      repliedOn = day;
    }
    if (reply.channel().equals(message.channel())) {
      channels.reply(reply.channel(), day);
    }
    opening.early(reply, message);
  }

  void countReplyBeforeSend() {
    repliesBeforeSend++;
  }

  /** Touches so far. */
  long touches() {
    return touches;
  }

  /** The touch that opened the relationship; null where none arrived. */
  TouchEvent opening() {
    return opening.touch();
  }

  /** The day on which the relationship began; null where nothing arrived. */
  LocalDate openedOn() {
    return opening.opening() == null ? null : terms.day(opening.opening().at());
  }

  /**
   * The journey as it stands at the as-of instant; null for one without touch, contract and loss.
   *
   * @param won what the person signed, in the order of the days
   * @param colleagueSignedOn day on which somebody else of the account signed first; or null
   */
  Journey finish(List<ContractEvent> won, LocalDate colleagueSignedOn) {
    won.forEach(profile::accept);
    if (touches == 0 && won.isEmpty() && firstLostOn == null) {
      return null;
    }
    LocalDate openedOn = openedOn();
    boolean isUntouched = openedOn == null;
    LocalDate contractedOn =
        isUntouched
            ? null
            : won.stream()
                .map(ContractEvent::signedOn)
                .filter(day -> !day.isBefore(openedOn))
                .findFirst()
                .orElse(null);
    LocalDate lost = isUntouched ? firstLostOn : losses.lostOn(contractedOn);
    boolean isPreExisting =
        isUntouched
            ? !won.isEmpty()
            : won.stream().anyMatch(contract -> contract.signedOn().isBefore(openedOn));
    boolean isCensored =
        won.isEmpty()
            && colleagueSignedOn != null
            && (lost == null || colleagueSignedOn.isBefore(lost));
    String state =
        !won.isEmpty()
            ? Journeys.CONTRACT
            : isCensored
                ? Journeys.COLLEAGUE_SIGNED
                : lost != null ? Journeys.LOSS : Journeys.STILL_OPEN;
    LocalDate end =
        switch (state) {
          case Journeys.CONTRACT -> contractedOn;
          case Journeys.LOSS -> lost;
          case Journeys.COLLEAGUE_SIGNED -> colleagueSignedOn;
          default -> terms.asOfDay();
        };
    boolean hasDays = !isUntouched && !isPreExisting && !end.isBefore(openedOn);
    Purchases purchases = new Purchases(won);
    TouchEvent opened = isUntouched ? opening.tried() : opening.touch();
    return new Journey(
        touches,
        openedOn,
        opened == null ? null : opened.channel(),
        opened == null ? null : opened.campaign(),
        Opening.by(opened),
        repliedOn,
        spokeOn,
        metOn,
        noShows,
        contractedOn,
        lost,
        losses.dealLostOn(),
        isCensored ? colleagueSignedOn : null,
        isPreExisting && !isUntouched,
        state,
        contractedOn != null && contractedOn.equals(lost),
        hasDays ? ChronoUnit.DAYS.between(openedOn, end) : null,
        purchases.contracts(),
        purchases.amount(),
        purchases.currency(),
        purchases.source(),
        repliesBeforeSend,
        secondsWhenSigned < 0 ? channels.seconds() : secondsWhenSigned,
        profile.known(),
        recency.last(),
        channels.all(won.stream().map(ContractEvent::signedOn).filter(Objects::nonNull).toList()),
        contractedOn == null ? null : channels.upTo(contractedOn));
  }

  private void touch(TouchEvent touch, LocalDate day) {
    touches++;
    opening.add(touch);
    if (touch.isOutbound() && firstOutboundAt == null) {
      firstOutboundAt = touch.at();
    }
    boolean isReply =
        touch.isHumanInbound() && firstOutboundAt != null && firstOutboundAt.isBefore(touch.at());
    if (isReply && repliedOn == null) {
      repliedOn = day;
    }
    if (touch.isSpoken() && spokeOn == null) {
      spokeOn = day;
    }
    if (touch.isMet() && metOn == null) {
      metOn = day;
    }
    if (touch.is(Outcome.NO_SHOW)) {
      noShows++;
    }
    channels.touch(touch, day);
  }
}
