package dev.outreach.journey;

import dev.outreach.table.Journeys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Follows one person from the first touch to the first contract. Takes touches and contracts in the
 * order of the history.
 *
 * <p>Bounce notices, auto-replies and newsletters are no touches: they neither open a journey nor
 * count in it. A mail of mine that bounced is a touch. What was lost before the first touch, a deal
 * of long ago, is no loss of this journey.
 */
final class JourneyFold {
  private final Terms terms;
  private final ChannelFirsts channels;
  private final Deals deals = new Deals();
  private final Profile profile = new Profile();
  private final Recency recency = new Recency();
  private long touches;
  private TouchEvent opening;
  private LocalDate openedOn;
  private boolean isOpenedByUs;
  private String firstChannel;
  private String firstCampaign;
  private Instant firstOutboundAt;
  private LocalDate repliedOn;
  private LocalDate spokeOn;
  private LocalDate metOn;
  private LocalDate contractedOn;
  private LocalDate lostOn;
  private boolean isPreExisting;
  private long repliesBeforeSend;

  JourneyFold(Terms terms) {
    this.terms = terms;
    this.channels = new ChannelFirsts(terms.effort());
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
    if (touch.isLoss()) {
      lose(day);
    }
  }

  void accept(ContractEvent contract) {
    profile.accept(contract);
    LocalDate day = contract.signedOn();
    if (!contract.isWon()) {
      deals.lose(contract);
      lose(day);
      return;
    }
    deals.win(contract);
    channels.contract(day);
    if (opening == null) {
      isPreExisting = true;
    } else if (contractedOn == null) {
      contractedOn = day;
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
    if (opening == reply) {
      isOpenedByUs = true;
      firstChannel = message.channel();
      firstCampaign = message.campaign();
    }
  }

  void countReplyBeforeSend() {
    repliesBeforeSend++;
  }

  /** The journey as it stands at the as-of instant; null for one without touch and contract. */
  Journey finish() {
    boolean isUntouched = opening == null;
    if (isUntouched && deals.won() == 0 && deals.firstLostOn() == null) {
      return null;
    }
    LocalDate lost = isUntouched ? deals.firstLostOn() : lostOn;
    String state =
        contractedOn != null || isPreExisting
            ? Journeys.CONTRACT
            : lost != null ? Journeys.LOSS : Journeys.STILL_OPEN;
    return new Journey(
        touches,
        openedOn,
        firstChannel,
        firstCampaign,
        isUntouched ? null : isOpenedByUs ? Journeys.US : Journeys.THEM,
        repliedOn,
        spokeOn,
        metOn,
        contractedOn,
        lost,
        isPreExisting && !isUntouched,
        state,
        contractedOn != null && contractedOn.equals(lost),
        isUntouched || isPreExisting ? null : daysTo(state),
        deals.won(),
        deals.amount(),
        deals.currency(),
        deals.source(),
        repliesBeforeSend,
        profile.known(),
        recency.last(),
        channels.all(),
        contractedOn == null ? null : channels.upTo(contractedOn));
  }

  private void touch(TouchEvent touch, LocalDate day) {
    touches++;
    if (opening == null) {
      opening = touch;
      openedOn = day;
      isOpenedByUs = touch.isOutbound();
      firstChannel = touch.channel();
      firstCampaign = touch.campaign();
    }
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
    channels.touch(touch, day);
  }

  private void lose(LocalDate day) {
    if (opening != null && lostOn == null) {
      lostOn = day;
    }
  }

  private long daysTo(String state) {
    LocalDate end =
        switch (state) {
          case Journeys.CONTRACT -> contractedOn;
          case Journeys.LOSS -> lostOn;
          default -> terms.asOfDay();
        };
    return ChronoUnit.DAYS.between(openedOn, end);
  }
}
