package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.CampaignReplies;
import dev.outreach.measure.Curves;
import dev.outreach.measure.Rates;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One campaign's reply rate, as each tool would show it. */
final class Definitions implements Report {
  private static final String DEFINED = "defined";
  private static final double SECONDS_PER_DAY = 86_400;

  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.LABEL,
              Attempts.CAMPAIGN,
              "the campaign that the settings name, else the one with most people; (none), the"
                  + " touches of no campaign, only if there is no other"),
          key(
              Content.WORD,
              Attempts.CHANNEL,
              "channel of the touch; only those with a message or invitation"),
          key(Content.WORD, Definition.CODE, "short name of the definition"),
          key(
              Definition.NUMERATOR,
              "how many are divided; empty for a curve, and where nobody noted what the replies"
                  + " said"),
          key(
              Definition.DENOMINATOR,
              "by how many they are divided; empty where no open is known of anybody"),
          value(
              Content.SHARE,
              "rate",
              "numerator ÷ denominator, 0 to 1, but of opened it may exceed 1; of censored the"
                  + " share off its curve",
              limits(
                  Curves.VALUE,
                  Rates.ratio(col(Definition.NUMERATOR), col(Definition.DENOMINATOR)))),
          value(
              Content.SHARE,
              "rate_low",
              "lower 95% limit of rate (Wilson; log-log for censored); empty where messages are"
                  + " counted, of which one person has several, or the one is no part of the other",
              limits(Curves.LOW, wilson(Rates.low(numerator(), denominator())))),
          value(
              Content.SHARE,
              "rate_high",
              "upper 95% limit of rate, and empty, as rate_low",
              limits(Curves.HIGH, wilson(Rates.high(numerator(), denominator())))),
          value(
              Content.SETTING,
              "window_days",
              "setting: days within which a reply counts: the channel's reply window, or the"
                  + " definition's",
              col(Definition.WINDOW_SECONDS).divide(SECONDS_PER_DAY)),
          key(Content.WORD, Definition.NUMERATOR_IS, "what the numerator counts"),
          key(Content.WORD, Definition.DENOMINATOR_IS, "what the denominator counts"),
          key(
              Content.WORD,
              Definition.USED_BY,
              "tools that are known to count so, as far as they say; empty where none is known"));

  @Override
  public String name() {
    return "definitions";
  }

  @Override
  public String question() {
    return "Why does my other tool show another number?";
  }

  @Override
  public String grain() {
    return "channel of one campaign, and definition of a reply rate";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    Dataset<Row> attempts =
        CampaignReplies.ofCampaign(facts.attempts(), facts.choices().definitionsCampaign());
    var definitions =
        array(
            Stream.of(Definition.values())
                .map(Definition::row)
                .toArray(org.apache.spark.sql.Column[]::new));
    return LAYOUT.perRow(
        CampaignReplies.perCampaign(attempts, Definition.days())
            .select(
                col(Attempts.CAMPAIGN),
                col(Attempts.CHANNEL),
                col(CampaignReplies.BY_WINDOW),
                explode(definitions).as(DEFINED))
            .select(
                col(Attempts.CAMPAIGN),
                col(Attempts.CHANNEL),
                col(CampaignReplies.BY_WINDOW),
                col(DEFINED + ".*")),
        col(Attempts.CAMPAIGN),
        col(Attempts.CHANNEL),
        col(Definition.POSITION));
  }

  /** A field of the curve's estimate for the definition that is a curve; otherwise this. */
  private static org.apache.spark.sql.Column limits(
      String field, org.apache.spark.sql.Column otherwise) {
    return when(
            isLimitedBy(Definition.Limits.LOG_LOG), col(CampaignReplies.BY_WINDOW).getField(field))
        .otherwise(otherwise);
  }

  private static org.apache.spark.sql.Column wilson(org.apache.spark.sql.Column limit) {
    return when(
        isLimitedBy(Definition.Limits.WILSON).and(col(Definition.NUMERATOR).isNotNull()), limit);
  }

  /** For Wilson, which takes no numerator above its denominator: 0 where it is not asked. */
  private static org.apache.spark.sql.Column numerator() {
    return forWilson(Definition.NUMERATOR);
  }

  private static org.apache.spark.sql.Column denominator() {
    return forWilson(Definition.DENOMINATOR);
  }

  private static org.apache.spark.sql.Column forWilson(String count) {
    return coalesce(when(isLimitedBy(Definition.Limits.WILSON), col(count)), lit(0L));
  }

  private static org.apache.spark.sql.Column isLimitedBy(Definition.Limits limits) {
    return col(Definition.LIMITS).equalTo(limits.name());
  }
}
