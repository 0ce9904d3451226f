package dev.outreach.report;

import static dev.outreach.report.Layout.key;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Pairs of people who may be one, in the columns of {@code same_person.csv}. */
public final class SamePersonSuggestions implements Report {
  /** The suggestions in their order: both identifiers, an empty answer, names, firm and why. */
  public static final StructType SCHEMA =
      new StructType()
          .add("identifier_a", DataTypes.StringType)
          .add("identifier_b", DataTypes.StringType)
          .add("same", DataTypes.StringType)
          .add("name_a", DataTypes.StringType)
          .add("name_b", DataTypes.StringType)
          .add("company", DataTypes.StringType)
          .add("why", DataTypes.StringType);

  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.PERSON,
              "identifier_a",
              "an address, number or profile of the one. Personal data, as is the whole list: not"
                  + " for passing on"),
          key(Content.PERSON, "identifier_b", "one of the other"),
          key(
              "same",
              "left empty for you: write yes or no, and put the row into your same_person.csv;"
                  + " nothing is joined before that"),
          key(Content.NAME, "name_a", "name of the one; empty if unknown"),
          key(Content.NAME, "name_b", "name of the other; empty if unknown"),
          key(Content.NAME, "company", "firm of the one, else of the other; empty if unknown"),
          key(
              Content.WORD,
              "why",
              "same_mobile (a mobile number that stands beside both), same_name_and_account (one"
                  + " name, one firm), only_ones_of_the_name (one name that nobody else bears, and"
                  + " of one of them no firm is known)"));

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
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perRow(facts.suggestions());
  }
}
