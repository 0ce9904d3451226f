package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static org.apache.spark.sql.functions.col;

import dev.outreach.measure.Conversions;
import dev.outreach.measure.Referrals;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which people, and which ways of finding me, bring work; and what I give back. */
final class ReferralSources implements Report {
  private static final String NAME = "name";
  private static final String PERSON = "person";
  private static final String PEOPLE = "people";
  private static final String CONTRACTED = "contracted";
  private static final String AMOUNT = "amount";
  private static final String CURRENCY = "currency";
  private static final String PRE_EXISTING = "pre_existing";
  private static final String FED_BY = "fed_by";
  private static final String GIVEN = "given";

  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.WORD,
              Referrals.BY,
              "introducer: somebody who brought people, as an address book or a deal says it, or"
                  + " to whom you made introductions; lead_source: how people found you, as written"),
          key(
              Content.NAME,
              NAME,
              "name of the introducer as last seen, else what was written in its most frequent"
                  + " spelling, case and spaces aside; or the words of the lead source. Personal"
                  + " data"),
          key(
              Content.PERSON,
              PERSON,
              "an address, number or profile of the introducer; empty where nobody, or more than"
                  + " one, bears the written name, and for a lead source. Personal data"),
          key(PEOPLE, "people brought; 0 for somebody who only was given introductions"),
          key(
              CONTRACTED,
              "of people, those whose first contract came on the day of the first touch or later,"
                  + " or of whom no touch is known"),
          key(
              AMOUNT,
              "known amounts of all contracts won with those contracted, without tax, later ones"
                  + " included; empty if there are none, or in more than one currency"),
          key(
              CURRENCY,
              "currency of amount (ISO 4217); all of them joined by + if there are several"),
          key(
              PRE_EXISTING,
              "of people, those with a contract from before the first touch; not part of contracted"
                  + " or amount"),
          key(
              Content.WORD,
              FED_BY,
              "channel of the first touch with the introducer, which fed the word of mouth; empty"
                  + " where person is, or was never touched"),
          key(
              GIVEN,
              "introductions that you made to the introducer, touches of kind introduction; empty"
                  + " where person is"));

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

  @Override
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perRow(
        Referrals.mentions(facts.journeys())
            .groupBy(Referrals.BY, Referrals.KEY)
            .agg(
                Referrals.people().as(PEOPLE),
                Referrals.name().as(NAME),
                Referrals.introducer().as(PERSON),
                Conversions.contracted().as(CONTRACTED),
                Conversions.amount().as(AMOUNT),
                Conversions.currency().as(CURRENCY),
                Conversions.preExisting().as(PRE_EXISTING),
                Referrals.fedBy().as(FED_BY),
                Referrals.given().as(GIVEN))
            .where(col(PEOPLE).gt(0).or(col(GIVEN).gt(0))),
        col(Referrals.BY),
        col(CONTRACTED).desc(),
        col(PEOPLE).desc(),
        col(NAME),
        col(Referrals.KEY));
  }
}
