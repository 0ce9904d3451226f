package dev.outreach.report;

import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.word;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.List;

/** Pairs of people who may be one, in the columns of {@code same_person.csv}. */
public final class SamePersonSuggestions implements Report {
  /**
   * Two people who may be one.
   *
   * @param a an identifier of the one
   * @param company firm of the one, else of the other; null if unknown, as are the names
   * @param why the word for the reason
   */
  public record Pair(
      String a, String b, String nameOfA, String nameOfB, String company, String why) {}

  private static final Layout<Pair> LAYOUT =
      Layout.of(
          cell(
              TEXT,
              Content.PERSON,
              "identifier_a",
              "an address, number or profile of the one. Personal data, as is the whole list: not"
                  + " for passing on",
              Pair::a),
          cell(TEXT, Content.PERSON, "identifier_b", "one of the other", Pair::b),
          cell(
              TEXT,
              "same",
              "left empty for you: write yes or no, and put the row into your same_person.csv;"
                  + " nothing is joined before that",
              pair -> null),
          cell(TEXT, Content.NAME, "name_a", "name of the one; empty if unknown", Pair::nameOfA),
          cell(TEXT, Content.NAME, "name_b", "name of the other; empty if unknown", Pair::nameOfB),
          cell(
              TEXT,
              Content.NAME,
              "company",
              "firm of the one, else of the other; empty if unknown",
              Pair::company),
          word(
              "why",
              "same_mobile (a mobile number that stands beside both), same_name_and_account (one"
                  + " name, one firm), only_ones_of_the_name (one name that nobody else bears, and"
                  + " of one of them no firm is known)",
              Pair::why));

  @Override
  public String name() {
    return "same_person_suggestions";
  }

  @Override
  public String question() {
    return "Who may be one and the same person?";
  }

  @Override
  public String grain() {
    return "pair of people who may be one";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public ReportTally tally(Basis basis) {
    ReportTally.OfNone none = facts -> LAYOUT.table(facts.suggestions());
    return none;
  }
}
