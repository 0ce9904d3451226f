package dev.outreach.measure.pace;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import dev.outreach.measure.survival.EventCount;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogRankReferenceTest {

  @Test
  void statisticsMatchRAndTheRecomputation() {
    List<NamedCsvRecord> expected = Reference.rows("logrank/expected.csv");
    assertEquals(10, expected.size());
    for (NamedCsvRecord row : expected) {
      LogRank test =
          LogRank.test(
              groupsByName(Reference.rows("logrank/input.csv", "case", row.getField("case"))));
      assertEquals(count(row, "df"), test.df(), row::toString);
      assertWithin(
          halfUnit(row, "chisq_published"), number(row, "chisq_published"), test.statistic(), row);
      assertPrecise(number(row, "chisq_RECOMPUTED"), test.statistic(), row);
      if (!row.getField("p_published").isEmpty()) {
        assertWithin(halfUnit(row, "p_published"), number(row, "p_published"), test.pValue(), row);
      }
      assertPrecise(number(row, "p_RECOMPUTED"), test.pValue(), row);
      LogRank.Group first = test.groups().get(0);
      assertEquals(count(row, "observed_first_group_RECOMPUTED"), first.observed(), row::toString);
      assertPrecise(number(row, "expected_first_group_RECOMPUTED"), first.expected(), row);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "km_aml, 3.4, 0.05, 0.07, 7, 10.69, 11, 7.31",
    "km_gehan_6mp, 16.8, 0.05, 4e-05, 9, 19.3, 21, 10.7"
  })
  void theTwoKnownTrialsMatchRsPrint(
      String topic,
      double statistic,
      double tolerance,
      double pValue,
      long observed,
      double expected,
      long observedOther,
      double expectedOther) {
    LogRank test = LogRank.test(groupsByName(Reference.rows(topic + "/input.csv")));
    assertEquals(1, test.df());
    assertEquals(statistic, test.statistic(), tolerance);
    assertEquals(pValue, test.pValue(), pValue / 10);
    assertEquals(observed, test.groups().get(0).observed());
    assertEquals(observedOther, test.groups().get(1).observed());
    assertEquals(expected, test.groups().get(0).expected(), tolerance);
    assertEquals(expectedOther, test.groups().get(1).expected(), tolerance);
  }

  @Test
  void stratifiedStatisticsMatchRAndTheRecomputation() {
    List<NamedCsvRecord> expected = Reference.rows("logrank/expected_strata.csv");
    assertEquals(2, expected.size());
    for (NamedCsvRecord row : expected) {
      List<NamedCsvRecord> all = Reference.rows("logrank/input.csv", "case", row.getField("case"));
      int strata = (int) Reference.count(row, "strata");
      LogRank test =
          LogRank.stratified(
              IntStream.range(0, strata)
                  .mapToObj(stratum -> groupsByName(dealt(all, strata, stratum)))
                  .toList());
      assertEquals(1, test.df());
      assertWithin(
          halfUnit(row, "chisq_published"), number(row, "chisq_published"), test.statistic(), row);
      assertPrecise(number(row, "chisq_RECOMPUTED"), test.statistic(), row);
      LogRank.Group first = test.groups().get(0);
      assertEquals(count(row, "observed_first_group_RECOMPUTED"), first.observed(), row::toString);
      assertPrecise(number(row, "expected_first_group_RECOMPUTED"), first.expected(), row);
    }
  }

  private static List<NamedCsvRecord> dealt(List<NamedCsvRecord> all, int strata, int stratum) {
    return IntStream.range(0, all.size())
        .filter(i -> i % strata == stratum)
        .mapToObj(all::get)
        .toList();
  }

  private static List<List<EventCount>> groupsByName(List<NamedCsvRecord> rows) {
    TreeMap<String, List<EventCount>> groups = new TreeMap<>();
    for (NamedCsvRecord row : rows) {
      String group = row.getField("group");
      groups.computeIfAbsent(
          group,
          name -> Reference.subjects(rows.stream().filter(Reference.is("group", name)).toList()));
    }
    return List.copyOf(groups.values());
  }

  /** Half a unit of the last digit printed. */
  private static double halfUnit(NamedCsvRecord row, String column) {
    String field = row.getField(column);
    return 0.5 * Math.pow(10, field.indexOf('.') + 1 - field.length());
  }
}
