package dev.outreach.journey;

import dev.outreach.table.Attempts;
import dev.outreach.table.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Folds the history of one person: give it their contacts, then their touches in order, none later
 * than the as-of instant, then finish. Memory does not grow with the history, only with what is
 * sent within one reply window.
 *
 * <p>Somebody of whom nothing came but invoices, orders and receipts by e-mail is nobody: these
 * touches are held back until another one comes, and count nowhere if none does.
 */
final class PersonFold {
  /** Papers of one sender that are held back; who sends more is a person after all. */
  private static final int MOST_PAPERS = 1_000;

  private final Sink sink;
  private final JourneyFold journey;
  private final AttemptFold attempts;
  private final PathFold paths;
  private final HopFold hops;
  private final FollowUpFold followUps;
  private final WeekFold weeks;
  private final RelationFold relations = new RelationFold();
  private final Acquaintance acquaintance = new Acquaintance();
  private final List<TouchEvent> papers = new ArrayList<>(0);
  private boolean isSomebody;
  private Instant lastHeardAt;

  /** Everything is given to the sink once nothing more can come of it. */
  PersonFold(FoldSettings terms, Sink sink) {
    this.sink = sink;
    journey = new JourneyFold(terms);
    paths = new PathFold(terms);
    hops = new HopFold(terms);
    followUps = new FollowUpFold(terms.followUp());
    weeks = new WeekFold(terms, sink);
    attempts = new AttemptFold(terms, journey, this::bounced, this::close);
  }

  void accept(TouchEvent touch) {
    if (isSomebody) {
      fold(touch);
    } else if (touch.isOthers()) {
      fold(touch);
    } else if (touch.isPaper() && papers.size() < MOST_PAPERS) {
      papers.add(touch);
    } else {
      isSomebody = true;
      papers.forEach(this::fold);
      papers.clear();
      fold(touch);
    }
  }

  void accept(ContactEvent contact) {
    journey.accept(contact);
    relations.accept(contact);
  }

  /** A deal with this person was lost. */
  void lose(ContractEvent deal) {
    journey.lose(deal);
  }

  /** The account signed its first contract. */
  void sign() {
    journey.stopClock();
    acquaintance.sign();
  }

  /** As {@link PathFold#to}. */
  Path pathTo(ContractEvent contract, Instant before) {
    return paths.to(contract, before);
  }

  /** When they last wrote, or spoke with me; null if never. */
  Instant lastHeardAt() {
    return lastHeardAt;
  }

  /** Touches so far. */
  long touches() {
    return journey.touches();
  }

  /** The touch that opened the relationship; null where none arrived. To be asked at the end. */
  TouchEvent opening() {
    return journey.opening();
  }

  /** The day on which it did, as the journey has it; null where none arrived. */
  LocalDate openedOn() {
    return journey.openedOn();
  }

  /** Gives what is still open, and the journey, to the sink. */
  void finish(List<ContractEvent> won, LocalDate colleagueSignedOn) {
    papers.forEach(sink::nobody);
    attempts.finish();
    Journey whole = journey.finish(won, colleagueSignedOn);
    relations.finish(whole, sink);
    if (whole != null) {
      hops.finish(whole, sink);
      followUps.finish(whole, sink);
      paths.finish(whole, sink);
      weeks.finish(whole, journey.opening());
      sink.journey(whole);
    }
  }

  /** How many attempts are held at this moment. */
  int held() {
    return attempts.held();
  }

  private void fold(TouchEvent touch) {
    if (touch.isOthers()) {
      attempts.accept(touch, null);
      return;
    }
    acquaintance.beginWith(touch);
    String relation = acquaintance.relation();
    if (touch.isHumanInbound() || touch.isSpoken()) {
      lastHeardAt = touch.at();
    }
    if (touch.isAutomaticInbound()) {
      sink.nobody(touch);
    }
    journey.accept(touch);
    paths.accept(touch);
    hops.accept(touch);
    followUps.accept(touch, relation);
    weeks.accept(touch);
    attempts.accept(touch, relation);
    acquaintance.goOnWith(touch);
  }

  private void bounced(TouchEvent touch) {
    paths.bounce(touch);
    journey.bounced(touch);
  }

  private void close(Attempt attempt) {
    followUps.accept(attempt);
    journey.closed(attempt);
    sink.attempt(attempt);
  }

  /**
   * How well one person knows me, as the history goes by: {@link Attempts#RELATION}. Give it each
   * touch before and after what is said of it.
   */
  private static final class Acquaintance {
    private boolean hasMessage;
    private boolean isOpened;
    private boolean isKnown;
    private boolean isClient;

    /** The first message of all may go on with a thread that is older than the exports. */
    void beginWith(TouchEvent touch) {
      if (!hasMessage && touch.kind().equals(Kind.MESSAGE) && !touch.isAutomaticInbound()) {
        hasMessage = true;
        isKnown |= touch.continuesUnknown();
      }
    }

    /**
     * They wrote or called, took a call of mine, if only to refuse, or met me; or it is noted on my
     * message that they answered; or whatever came first came from them.
     */
    void goOnWith(TouchEvent touch) {
      boolean isFirst = !isOpened && touch.isPartOfTalk();
      isOpened |= isFirst;
      isKnown |= touch.isExchange() || isFirst && !touch.isMyDoing();
    }

    /** Their account signed. */
    void sign() {
      isClient = true;
    }

    String relation() {
      return isClient ? Attempts.CLIENT : isKnown ? Attempts.KNOWN : Attempts.NEW;
    }
  }

  /** The address books that hold one person. */
  private static final class RelationFold {
    private final Map<String, TreeSet<LocalDate>> connected = new TreeMap<>();

    void accept(ContactEvent contact) {
      TreeSet<LocalDate> days = connected.computeIfAbsent(contact.source(), s -> new TreeSet<>());
      if (contact.connectedOn() != null) {
        days.add(contact.connectedOn());
      }
      while (days.size() > 1) {
        days.pollLast();
      }
    }

    void finish(Journey journey, Sink sink) {
      connected.forEach(
          (source, days) ->
              sink.relation(new Relation(source, days.isEmpty() ? null : days.first(), journey)));
    }
  }
}
