package dev.outreach.journey;

/**
 * Folds the history of one person: give it their contacts, then their touches and contracts in
 * order, none later than the as-of instant, then finish. The order is by time, at one instant
 * contracts first (a contract stands at the end of its day), then what is mine, then what is
 * theirs, then by id. Memory does not grow with the history, only with what is sent within one
 * reply window.
 */
public final class PersonFold {
  private final Sink sink;
  private final JourneyFold journey;
  private final AttemptFold attempts;
  private final PathFold paths;
  private final HopFold hops;
  private final FollowUpFold followUps;
  private final WeekFold weeks;
  private final RelationFold relations = new RelationFold();

  /** Everything but the journey is given to the sink once nothing more can come of it. */
  public PersonFold(Terms terms, Sink sink) {
    this.sink = sink;
    journey = new JourneyFold(terms);
    paths = new PathFold(terms, sink);
    hops = new HopFold(terms);
    followUps = new FollowUpFold(terms.followUp());
    weeks = new WeekFold(terms, sink);
    attempts = new AttemptFold(terms, journey, paths::bounce, this::close);
  }

  public void accept(TouchEvent touch) {
    journey.accept(touch);
    paths.accept(touch);
    hops.accept(touch);
    followUps.accept(touch);
    weeks.accept(touch);
    attempts.accept(touch);
  }

  public void accept(ContractEvent contract) {
    journey.accept(contract);
    paths.accept(contract);
  }

  public void accept(ContactEvent contact) {
    journey.accept(contact);
    relations.accept(contact);
  }

  /** Gives back what is still open, and the journey; null if there is none to tell of. */
  public Journey finish() {
    attempts.finish();
    Journey whole = journey.finish();
    relations.finish(whole, sink);
    if (whole != null) {
      hops.finish(whole, sink);
      followUps.finish(whole, sink);
      paths.finish(whole);
      weeks.finish(whole);
    }
    return whole;
  }

  /** How many attempts are held at this moment. */
  int held() {
    return attempts.held();
  }

  private void close(Attempt attempt) {
    followUps.accept(attempt);
    sink.attempt(attempt);
  }
}
