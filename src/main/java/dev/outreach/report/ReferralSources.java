package dev.outreach.report;

import static dev.outreach.report.Layout.MONEY_SUM;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Journey;
import dev.outreach.measure.CodePoints;
import dev.outreach.measure.Referrals;
import dev.outreach.measure.Referrals.Source;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** Which people, and which ways of finding me, bring work; and what I give back. */
final class ReferralSources implements Report {

  /** Who brought most contracts first. */
  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::by)
          .thenComparing(Source::contracted, Comparator.reverseOrder())
          .thenComparing(Source::people, Comparator.reverseOrder())
          .thenComparing(Source::name, Comparator.nullsFirst(CodePoints.ORDER))
          .thenComparing(Source::key, CodePoints.ORDER);

  private static final Layout<Source> LAYOUT =
      Layout.of(
          word(
              "by",
              "introducer: somebody who brought people, as an address book or a deal says it, or"
                  + " to whom you made introductions; lead_source: how people found you, as written",
              Source::by),
          cell(
              TEXT,
              Content.NAME,
              "name",
              "name of the introducer as last seen, else what was written in its most frequent"
                  + " spelling, case and spaces aside; or the words of the lead source. Personal"
                  + " data",
              Source::name),
          cell(
              TEXT,
              Content.PERSON,
              "person",
              "an address, number or profile of the introducer; empty where nobody, or more than"
                  + " one, bears the written name, and for a lead source. Personal data",
              Source::introducer),
          count(
              "people",
              "people brought; 0 for somebody who only was given introductions",
              Source::people),
          count(
              "contracted",
              "of people, those whose first contract came on the day of the first touch or later,"
                  + " or of whom no touch is known",
              Source::contracted),
          cell(
              MONEY_SUM,
              "amount",
              "known amounts of all contracts won with those contracted, without tax, later ones"
                  + " included; empty if there are none, or in more than one currency",
              source -> source.amounts().sum()),
          cell(
              TEXT,
              "currency",
              "currency of amount (ISO 4217); all of them joined by + if there are several",
              source -> source.amounts().currency()),
          count(
              "pre_existing",
              "of people, those with a contract from before the first touch; not part of contracted"
                  + " or amount",
              Source::preExisting),
          word(
              "fed_by",
              "channel of the first touch with the introducer, which fed the word of mouth; empty"
                  + " where person is, or was never touched",
              Source::fedBy),
          count(
              "given",
              "introductions that you made to the introducer, touches of kind introduction; empty"
                  + " where person is",
              Source::given));

  @Override
  public String name() {
    return "referrals";
  }

  @Override
  public String question() {
    return "Who brings me work?";
  }

  @Override
  public String grain() {
    return "introducer, then how people found me";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  private static final class Mentions implements ReportTally {
    private final Referrals referrals = new Referrals();
    private final Basis basis;

    private Mentions(Basis basis) {
      this.basis = basis;
    }

    @Override
    public void journey(String person, Journey journey) {
      referrals.add(person, journey, basis.introducers());
    }

    @Override
    public Serializable state() {
      return referrals;
    }

    @Override
    public void merge(Serializable state) {
      referrals.merge((Referrals) state);
    }

    @Override
    public ReportTable table(Facts facts) {
      return LAYOUT.table(referrals.sources().stream().sorted(ORDER).toList());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Mentions(basis);
  }
}
