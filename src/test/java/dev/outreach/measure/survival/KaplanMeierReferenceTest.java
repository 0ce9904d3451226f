package dev.outreach.measure.survival;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.high;
import static dev.outreach.measure.Reference.low;
import static dev.outreach.measure.Reference.number;
import static dev.outreach.measure.survival.LimitTransform.LOG;
import static dev.outreach.measure.survival.LimitTransform.LOG_LOG;
import static dev.outreach.measure.survival.LimitTransform.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import dev.outreach.measure.share.Confidence;
import dev.outreach.measure.share.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierReferenceTest {
  private static final Map<String, LimitTransform> TRANSFORMS =
      Map.of("log", LOG, "log-log", LOG_LOG, "cloglog", LOG_LOG, "plain", PLAIN, "linear", PLAIN);

  @ParameterizedTest
  @CsvSource({"km_aml,16", "km_gehan_6mp,19"})
  void tablesMatchRsPrintAndTheRecomputation(String topic, int size) {
    List<NamedCsvRecord> expected = Reference.rows(topic + "/expected.csv");
    assertEquals(size, expected.size());
    for (NamedCsvRecord row : expected) {
      List<EventCount> subjects = group(topic, row.getField("group"));
      KaplanMeier.Point point = pointAt(curve(subjects, LOG), number(row, "time"));
      assertEquals(count(row, "n_risk"), point.atRisk(), row::toString);
      assertEquals(count(row, "n_event"), point.events(), row::toString);

      Estimate log = point.survival();
      assertWithin(5e-4, number(row, "survival"), log.value(), row);
      assertWithin(5e-5, number(row, "std_err"), log.standardError(), row);
      assertWithin(5e-4, number(row, "lower95_log"), low(log), row);
      assertWithin(5e-4, number(row, "upper95_log"), high(log), row);
      assertPrecise(number(row, "survival_RECOMPUTED"), log.value(), row);
      assertPrecise(number(row, "std_err_RECOMPUTED"), log.standardError(), row);
      assertPrecise(number(row, "lower95_log_RECOMPUTED"), low(log), row);
      assertPrecise(number(row, "upper95_log_RECOMPUTED"), high(log), row);

      Estimate logLog = KaplanMeier.of(subjects).survivalAt(point.time());
      assertPrecise(number(row, "lower95_loglog_RECOMPUTED"), low(logLog), row);
      assertPrecise(number(row, "upper95_loglog_RECOMPUTED"), high(logLog), row);
    }
  }

  @ParameterizedTest
  @CsvSource({"km_aml,4", "km_lung,4"})
  void mediansMatchRsPrintAndTheRecomputation(String topic, int size) {
    List<NamedCsvRecord> expected = Reference.rows(topic + "/expected_median.csv");
    assertEquals(size, expected.size());
    for (NamedCsvRecord row : expected) {
      List<EventCount> subjects = group(topic, row.getField("group"));
      TimeQuantile median = curve(subjects, TRANSFORMS.get(row.getField("conf_type"))).median();
      assertPrecise(number(row, "value"), median.time(), row);
      assertPrecise(number(row, "lower95"), median.low(), row);
      assertPrecise(number(row, "upper95"), median.high(), row);
    }
  }

  @Test
  void limitsMatchTheSixteenDigitsOfR() {
    List<NamedCsvRecord> expected = Reference.rows("km_loglog16/expected.csv");
    assertEquals(120, expected.size());
    for (NamedCsvRecord row : expected) {
      KaplanMeier.Point point = pointAt(loglog16Curve(row), number(row, "time"));
      assertEquals(count(row, "n_risk"), point.atRisk(), row::toString);
      assertEquals(count(row, "n_event"), point.events(), row::toString);
      Estimate survival = point.survival();
      double tolerance = number(row, "abs_tol");
      if (row.getField("quantity").equals("survival")) {
        assertWithin(tolerance, number(row, "survival"), survival.value(), row);
      } else if (survival.value() == 1) { // R: no log-log limits before the first event
        assertEquals(new Interval(1, 1), survival.interval(), row::toString);
      } else {
        boolean isFromR = row.getField("computed_by").startsWith("R ");
        assertWithin(isFromR ? 1e-15 : tolerance, number(row, "lower"), low(survival), row);
        assertWithin(isFromR ? 1e-15 : tolerance, number(row, "upper"), high(survival), row);
      }
    }
  }

  @Test
  void boneMarrowTableMatchesSas() {
    KaplanMeier curve = KaplanMeier.of(group("km_bmt_sas", "ALL"));
    List<NamedCsvRecord> expected = Reference.rows("km_bmt_sas/expected.csv");
    assertEquals(23, expected.size());
    for (NamedCsvRecord row : expected) {
      KaplanMeier.Point point = pointAt(curve, number(row, "time"));
      assertEquals(count(row, "n_risk"), point.atRisk(), row::toString);
      assertEquals(count(row, "n_event"), point.events(), row::toString);
      assertWithin(5e-6, number(row, "survival"), point.survival().value(), row);
      assertWithin(5e-7, number(row, "std_err"), point.survival().standardError(), row);
    }
  }

  @Test
  void limitsOfTheFirstQuartileMatchSas() {
    List<EventCount> subjects = group("km_bmt_sas", "ALL");
    for (NamedCsvRecord row : Reference.rows("km_bmt_sas/expected_q25_ci.csv")) {
      LimitTransform transform = TRANSFORMS.get(row.getField("transform"));
      TimeQuantile quartile = curve(subjects, transform).quantile(0.25);
      assertPrecise(number(row, "lower"), quartile.low(), row);
      assertPrecise(number(row, "upper"), quartile.high(), row);
    }
  }

  @Test
  void quantilesOnFlatsMatchR() {
    List<NamedCsvRecord> expected = Reference.rows("km_quantile_rule/expected.csv");
    assertEquals(18, expected.size());
    for (NamedCsvRecord row : expected) {
      String stratum = row.getField("stratum");
      List<NamedCsvRecord> input =
          stratum.equals("all")
              ? Reference.rows("km_quantile_rule/input.csv")
              : Reference.rows("km_quantile_rule/input.csv", "x", stratum.substring(2));
      TimeQuantile quantile = curve(Reference.subjects(input), LOG).quantile(number(row, "p"));
      assertPrecise(number(row, "quantile"), quantile.time(), row);
      assertPrecise(number(row, "lower"), quantile.low(), row);
      assertPrecise(number(row, "upper"), quantile.high(), row);
    }
  }

  private static KaplanMeier loglog16Curve(NamedCsvRecord row) {
    List<NamedCsvRecord> input =
        Reference.rows("km_loglog16/input.csv", "dataset", row.getField("dataset"));
    LimitTransform transform = row.getField("quantity").equals("plain") ? PLAIN : LOG_LOG;
    Confidence confidence =
        row.getField("conf_level").equals("0.9") ? Confidence.PERCENT_90 : Confidence.PERCENT_95;
    return KaplanMeier.of(Reference.subjects(input), transform, confidence);
  }

  private static List<EventCount> group(String topic, String group) {
    return Reference.subjects(Reference.rows(topic + "/input.csv", "group", group));
  }

  private static KaplanMeier curve(List<EventCount> subjects, LimitTransform transform) {
    return KaplanMeier.of(subjects, transform, Confidence.PERCENT_95);
  }

  private static KaplanMeier.Point pointAt(KaplanMeier curve, double time) {
    return curve.points().stream().filter(point -> point.time() == time).findFirst().orElseThrow();
  }
}
