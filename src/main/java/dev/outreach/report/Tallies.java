package dev.outreach.report;

import dev.outreach.journey.Attempt;
import dev.outreach.journey.Client;
import dev.outreach.journey.FollowUp;
import dev.outreach.journey.Hop;
import dev.outreach.journey.Journey;
import dev.outreach.journey.Path;
import dev.outreach.journey.Relation;
import dev.outreach.journey.Tally;
import dev.outreach.journey.WeekCount;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/** All reports' tallies at once: one pass over people's histories feeds them all. */
public final class Tallies implements Tally {
  private final List<ReportTally> tallies;

  private Tallies(List<ReportTally> tallies) {
    this.tallies = tallies;
  }

  /** Of these reports, in their order. */
  public static Tallies of(List<Report> reports, Basis basis) {
    return new Tallies(reports.stream().map(report -> report.tally(basis)).toList());
  }

  /** Of the reports of these names. */
  public static Tallies ofNamed(List<String> names, Basis basis) {
    return of(names.stream().map(name -> Reports.named(name).orElseThrow()).toList(), basis);
  }

  @Override
  public Serializable state() {
    return tallies.stream().map(Tally::state).toArray(Serializable[]::new);
  }

  /** Adds what others of the same reports found, in other histories. */
  public void merge(Serializable state) {
    Serializable[] states = (Serializable[]) state;
    for (int i = 0; i < states.length; i++) {
      tallies.get(i).merge(states[i]);
    }
  }

  /** The finished tables, in the order of the reports. */
  public List<ReportTable> tables(Facts facts) {
    return tallies.stream().map(tally -> tally.table(facts)).toList();
  }

  private void each(Consumer<ReportTally> told) {
    for (ReportTally tally : tallies) {
      told.accept(tally);
    }
  }

  @Override
  public void attempt(String person, Attempt attempt) {
    each(tally -> tally.attempt(person, attempt));
  }

  @Override
  public void journey(String person, Journey journey) {
    each(tally -> tally.journey(person, journey));
  }

  @Override
  public void client(String person, Client client) {
    each(tally -> tally.client(person, client));
  }

  @Override
  public void path(String person, Path path) {
    each(tally -> tally.path(person, path));
  }

  @Override
  public void hop(String person, Hop hop) {
    each(tally -> tally.hop(person, hop));
  }

  @Override
  public void followUp(String person, FollowUp followUp) {
    each(tally -> tally.followUp(person, followUp));
  }

  @Override
  public void relation(String person, Relation relation) {
    each(tally -> tally.relation(person, relation));
  }

  @Override
  public void week(WeekCount part) {
    each(tally -> tally.week(part));
  }

  @Override
  public void uncounted(long file, String reason) {
    each(tally -> tally.uncounted(file, reason));
  }

  @Override
  public void endHistory() {
    each(ReportTally::endHistory);
  }
}
