package dev.outreach.report;

import static dev.outreach.report.Layout.COUNT;
import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.CampaignSteps;
import dev.outreach.measure.CodePoints;
import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.Judgement;
import dev.outreach.measure.share.Step;
import dev.outreach.measure.share.Variant;
import dev.outreach.measure.share.Wilson;
import dev.outreach.report.Layout.Share;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What each step of a campaign brings, and each of its wordings beside the others. Touches that
 * name neither step nor variant are in no row.
 */
final class Variants implements Report {
  private static final String MINIMUM_PEOPLE = "minimum_people";

  static final String SAME_PERIOD = "same period";
  static final String OBSERVATIONAL = "observational";
  private static final Pattern NUMBER_OF_STEP = Pattern.compile("\\s*[+-]?\\d{1,18}\\s*");

  /**
   * A variant beside another one of its step.
   *
   * @param pOfAll of all named variants of the step
   * @param other null where there is nothing to compare with, as is the judgement
   */
  private record Compared(
      Step step,
      Double pOfAll,
      Variant variant,
      Variant other,
      Judgement judgement,
      long minimumPeople) {
    private String comparison() {
      if (other == null || variant.people() == 0 || other.people() == 0) {
        return null;
      }
      return variant.isSamePeriodAs(other) ? SAME_PERIOD : OBSERVATIONAL;
    }
  }

  private static final Comparator<String> TEXTS = Comparator.nullsLast(CodePoints.ORDER);

  private static final Comparator<Compared> ORDER =
      Comparator.comparing((Compared row) -> row.step.campaign(), TEXTS)
          .thenComparing(
              row -> number(row.step.name()), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.step.name(), TEXTS)
          .thenComparing(row -> row.variant.name(), TEXTS)
          .thenComparing(row -> row.other == null ? null : row.other.name(), TEXTS);

  private static final Layout<Compared> LAYOUT =
      Layout.<Compared>of(
              cell(
                  TEXT,
                  Content.LABEL,
                  Attempts.CAMPAIGN,
                  "campaign of the touch; (none) if it belongs to none",
                  row -> row.step.campaign()),
              cell(
                  TEXT,
                  Content.LABEL,
                  Attempts.STEP,
                  "step of the campaign; empty if the touch names none",
                  row -> row.step.name()),
              cell(
                  TEXT,
                  Content.LABEL,
                  Attempts.VARIANT,
                  "variant of the step; empty if the touch names none",
                  row -> row.variant.name()),
              count(
                  "people",
                  "people whose first message or invitation of the step was of this variant, did not"
                      + " bounce and is at least one reply window old; calls left out, and later"
                      + " variants of the step sent to the same person",
                  row -> row.variant.people()),
              count(
                  "replied",
                  "of people, those who replied within the reply window, before any later touch of"
                      + " mine on the channel: a reply counts for the last touch before it",
                  row -> row.variant.replied()),
              count(
                  "positive",
                  "of replied, those whose reply is not noted as a no",
                  row -> row.variant.positive()))
          .and(
              rate(
                  "reply_rate",
                  "replied ÷ people, 0 to 1; empty while there are none",
                  row -> new Share(row.variant.replied(), row.variant.people())))
          .and(
              rate(
                  "positive_rate",
                  "positive ÷ people, 0 to 1; empty while there are none",
                  row -> new Share(row.variant.positive(), row.variant.people())))
          .and(
              cell(
                  TEXT,
                  Content.LABEL,
                  "compared_with",
                  "another variant of the same step; empty, and all that rests on it, if there is"
                      + " none or this one has no name. Of more than "
                      + Step.MOST_COMPARED
                      + " variants, those with most people are compared",
                  ofOther(Variant::name)),
              count("compared_people", "people of that other variant", ofOther(Variant::people)),
              cell(
                  NUMBER,
                  Content.SHARE,
                  "compared_reply_rate",
                  "reply_rate of that other variant; empty while it has no people",
                  ofOther(other -> Wilson.rate(other.replied(), other.people()))),
              word(
                  "comparison",
                  SAME_PERIOD
                      + " if of each of the two at least "
                      + Variant.SAME_PERIOD_PERCENT
                      + " % of the people were written to on the days on which both were being sent,"
                      + " else "
                      + OBSERVATIONAL
                      + ": then something else may have changed too; empty while one has no people",
                  Compared::comparison))
          .and(JudgedCells.layout("reply_rate - compared_reply_rate", Compared::judgement))
          .and(
              cell(
                  NUMBER,
                  "p_all_variants",
                  "how often chance alone makes all named variants of the step differ as much, 0 to"
                      + " 1 (chi-square, not adjusted); empty for fewer than two, or if an expected"
                      + " count is below 5",
                  Compared::pOfAll),
              cell(
                  COUNT,
                  Content.SETTING,
                  MINIMUM_PEOPLE,
                  "setting: fewer people than these on one side are too little data",
                  Compared::minimumPeople));

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public String question() {
    return "Which template or step works?";
  }

  @Override
  public String grain() {
    return "campaign, step, variant and each other variant of that step";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Intervals(
            List.of("campaign", "step", "variant"),
            List.of(new Chart.Share("reply_rate", "replied", "people"))));
  }

  private static final class Counts implements ReportTally {
    private final CampaignSteps steps = new CampaignSteps();
    private final Basis basis;

    private Counts(Basis basis) {
      this.basis = basis;
    }

    @Override
    public void attempt(String person, Attempt attempt) {
      steps.add(attempt, basis.zone());
    }

    @Override
    public Serializable state() {
      return steps;
    }

    @Override
    public void merge(Serializable state) {
      steps.merge((CampaignSteps) state);
    }

    @Override
    public ReportTable table(Facts facts) {
      return LAYOUT.table(
          compared(steps.steps(), basis.choices().minimumPeople()).stream().sorted(ORDER).toList());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Counts(basis);
  }

  /** Of all steps together: a comparison is judged beside all others. */
  private static List<Compared> compared(List<Step> steps, long minimumPeople) {
    Iterator<Judgement> judged =
        Comparison.judged(
                steps.stream()
                    .flatMap(step -> step.pairs().stream())
                    .map(pair -> pair.one().comparedWith(pair.other()))
                    .toList(),
                minimumPeople)
            .iterator();
    List<Compared> rows = new ArrayList<>();
    for (Step step : steps) {
      Double p = step.pValue();
      for (Step.Pair pair : step.pairs()) {
        Judgement judgement = judged.next();
        rows.add(new Compared(step, p, pair.one(), pair.other(), judgement, minimumPeople));
        rows.add(
            new Compared(step, p, pair.other(), pair.one(), judgement.mirrored(), minimumPeople));
      }
      step.alone()
          .forEach(variant -> rows.add(new Compared(step, p, variant, null, null, minimumPeople)));
    }
    return rows;
  }

  private static <V> Function<Compared, V> ofOther(Function<Variant, V> value) {
    return row -> row.other == null ? null : value.apply(row.other);
  }

  /** A step that is a number by it, others after the numbers. */
  private static Long number(String step) {
    return step != null && NUMBER_OF_STEP.matcher(step).matches()
        ? Long.valueOf(step.strip())
        : null;
  }
}
