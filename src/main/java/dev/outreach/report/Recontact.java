package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.Recontacts;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who waits for a word of mine, from when on, and who has been silent for too long for one. */
final class Recontact implements Report {
  private static final String SUGGESTION = "suggestion";
  private static final String IS_DUE = "is_due";
  private static final String IS_PAST_RETENTION = "is_past_retention";
  private static final String RETENTION_MONTHS = "retention_months";

  /** In order of precedence. */
  private static final List<Reason> REASONS =
      List.of(
          new Reason(Choices.Recontact.ASKED, Recontacts::asked),
          new Reason(Choices.Recontact.LATER, Recontacts::later),
          new Reason(Choices.Recontact.BAD_TIMING, Recontacts::badTiming),
          new Reason(Choices.Recontact.SOFT_NO, Recontacts::softNo),
          new Reason(Choices.Recontact.UNANSWERED, Recontacts::unanswered));

  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.PERSON,
              Journeys.PERSON,
              "the person: an address, number or profile of theirs. Personal data, as are the"
                  + " name, the company and the whole list: not for passing on"),
          key(
              Content.NAME,
              Journeys.PERSON_NAME,
              "the person's name as last seen; empty if unknown"),
          key(
              Content.NAME,
              Journeys.COMPANY,
              "the person's company as last seen; empty if unknown"),
          suggested(
              Content.WORD,
              Recontacts.REASON,
              "the first that holds of: asked (they asked for something, were interested or agreed"
                  + " to meet, and nothing of ours came after it), later (they last said later),"
                  + " bad-timing (an auto-reply, a busy line, a voicemail or nobody was the last"
                  + " that we met), soft-no (a civil no, or a deal lost), unanswered (our last"
                  + " touch has no answer); one that we wrote or called for on suggested_on or"
                  + " later holds no more. Empty if is_past_retention"),
          suggested(
              Recontacts.SINCE,
              "day of what was said, of the deal lost, or of our last touch; empty without reason"),
          suggested(
              Recontacts.SUGGESTED,
              "day from which on to write again, since_on + days_after; empty without reason"),
          key(IS_DUE, "suggested_on is the as-of day or earlier; empty without reason"),
          suggested(
              Content.SETTING,
              Recontacts.AFTER_DAYS,
              "setting: days to wait after since_on for this reason; empty without reason"),
          key(
              Content.WORD,
              Journeys.FIRST_CHANNEL,
              "channel of the first touch in either direction"),
          key(
              Content.LABEL,
              Journeys.FIRST_CAMPAIGN,
              "campaign of the first touch; (none) if it belongs to none"),
          key(Journeys.LAST_TOUCH_ON, "day of the last touch in either direction"),
          key(
              IS_PAST_RETENTION,
              "last_touch_on lies more than retention_months before the as-of day: not to be"
                  + " written to any more; scripts/outreach erase --past-retention erases what is"
                  + " stored of them"),
          key(
              Content.SETTING,
              RETENTION_MONTHS,
              "setting: months without any touch after which somebody is not to be written to any"
                  + " more"));

  private record Reason(String name, Supplier<org.apache.spark.sql.Column> since) {
    Stream<org.apache.spark.sql.Column> suggestion(Map<String, Duration> after) {
      return Stream.ofNullable(after.get(name))
          .map(duration -> Recontacts.suggestion(name, since.get(), duration));
    }
  }

  @Override
  public String name() {
    return "recontact";
  }

  @Override
  public String question() {
    return "Whom should I write to again?";
  }

  @Override
  public String grain() {
    return "person without a contract or a refusal who is to be written to again, or has been"
        + " silent for too long";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    Choices.Recontact choices = facts.choices().recontact();
    var asOfDay = lit(LocalDate.ofInstant(facts.asOf(), facts.zone()));
    var suggestion =
        Recontacts.first(REASONS.stream().flatMap(each -> each.suggestion(choices.after())));
    var suggestedOn = col(SUGGESTION).getField(Recontacts.SUGGESTED);
    return LAYOUT.perRow(
        Recontacts.withDays(facts.journeys().where(Recontacts.mayBeWrittenTo()), facts.zone())
            .withColumn(IS_PAST_RETENTION, Recontacts.isPastRetention(choices.retention(), asOfDay))
            .withColumn(SUGGESTION, when(not(col(IS_PAST_RETENTION)), suggestion))
            .where(col(IS_PAST_RETENTION).or(col(SUGGESTION).isNotNull()))
            .withColumn(IS_DUE, suggestedOn.leq(asOfDay))
            .withColumn(RETENTION_MONTHS, lit(choices.retention().toTotalMonths())),
        col(IS_DUE).desc_nulls_last(),
        suggestedOn.asc_nulls_last(),
        col(Journeys.PERSON));
  }

  private static Layout.Cell suggested(String name, String description) {
    return suggested(Content.PLAIN, name, description);
  }

  private static Layout.Cell suggested(Content content, String name, String description) {
    return value(content, name, description, col(SUGGESTION).getField(name));
  }
}
