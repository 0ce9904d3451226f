package dev.outreach.report;

import dev.outreach.measure.Judgements;
import dev.outreach.measure.Sends;
import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.Judgement;
import dev.outreach.measure.share.Step;
import dev.outreach.measure.share.Variant;
import dev.outreach.measure.share.Wilson;
import dev.outreach.table.Attempts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of {@link Variants} out of those of {@link Sends#perDay}, all of them together: a
 * comparison is judged beside all others.
 */
record VariantRows(long minimumPeople) implements MapPartitionsFunction<Row, Row> {
  static final String COMPARED_WITH = "compared_with";
  static final String COMPARED_PEOPLE = "compared_people";
  static final String COMPARED_REPLY_RATE = "compared_reply_rate";
  static final String COMPARISON = "comparison";
  static final String P_ALL_VARIANTS = "p_all_variants";

  static final String SAME_PERIOD = "same period";
  static final String OBSERVATIONAL = "observational";

  static final StructType SCHEMA =
      Judgements.schemaAfter(
          new StructType()
              .add(Attempts.CAMPAIGN, DataTypes.StringType)
              .add(Attempts.STEP, DataTypes.StringType)
              .add(P_ALL_VARIANTS, DataTypes.DoubleType)
              .add(Attempts.VARIANT, DataTypes.StringType)
              .add(Sends.PEOPLE, DataTypes.LongType)
              .add(Sends.REPLIED, DataTypes.LongType)
              .add(Sends.POSITIVE, DataTypes.LongType)
              .add(COMPARED_WITH, DataTypes.StringType)
              .add(COMPARED_PEOPLE, DataTypes.LongType)
              .add(COMPARED_REPLY_RATE, DataTypes.DoubleType)
              .add(COMPARISON, DataTypes.StringType));

  private record StepName(String campaign, String step) {}

  @Override
  public Iterator<Row> call(Iterator<Row> days) {
    List<Step> steps = steps(days);
    Iterator<Judgement> judged =
        Comparison.judged(
                steps.stream()
                    .flatMap(step -> step.pairs().stream())
                    .map(pair -> pair.one().comparedWith(pair.other()))
                    .toList(),
                minimumPeople)
            .iterator();
    List<Row> rows = new ArrayList<>();
    for (Step step : steps) {
      Double p = step.pValue();
      for (Step.Pair pair : step.pairs()) {
        Judgement judgement = judged.next();
        rows.add(row(step, p, pair.one(), pair.other(), judgement));
        rows.add(row(step, p, pair.other(), pair.one(), judgement.mirrored()));
      }
      step.alone().forEach(variant -> rows.add(row(step, p, variant, null, null)));
    }
    return rows.iterator();
  }

  private static List<Step> steps(Iterator<Row> rows) {
    Map<StepName, Map<String, List<Variant.Day>>> days = new HashMap<>();
    rows.forEachRemaining(
        row ->
            days.computeIfAbsent(
                    new StepName(row.getAs(Attempts.CAMPAIGN), row.getAs(Attempts.STEP)),
                    step -> new HashMap<>())
                .computeIfAbsent(row.getAs(Attempts.VARIANT), variant -> new ArrayList<>())
                .add(day(row)));
    List<Step> steps = new ArrayList<>();
    days.forEach(
        (name, variants) -> {
          List<Variant> all = new ArrayList<>();
          variants.forEach((variant, on) -> all.add(new Variant(variant, on)));
          steps.add(new Step(name.campaign, name.step, all));
        });
    return steps;
  }

  private static Variant.Day day(Row row) {
    return new Variant.Day(
        row.getAs(Sends.DAY),
        row.getAs(Sends.PEOPLE),
        row.getAs(Sends.REPLIED),
        row.getAs(Sends.POSITIVE));
  }

  /**
   * @param other null where there is nothing to compare with, as is the judgement
   */
  private static Row row(Step step, Double p, Variant of, Variant other, Judgement judgement) {
    List<Object> cells =
        new ArrayList<>(
            Arrays.asList(
                step.campaign(),
                step.name(),
                p,
                of.name(),
                of.people(),
                of.replied(),
                of.positive(),
                other == null ? null : other.name(),
                other == null ? null : other.people(),
                other == null ? null : Wilson.rate(other.replied(), other.people()),
                other == null ? null : comparison(of, other)));
    cells.addAll(Judgements.cells(judgement));
    return RowFactory.create(cells.toArray());
  }

  private static String comparison(Variant of, Variant other) {
    if (of.people() == 0 || other.people() == 0) {
      return null;
    }
    return of.isSamePeriodAs(other) ? SAME_PERIOD : OBSERVATIONAL;
  }
}
