package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.lake.SourceBudgets.Breach;
import dev.outreach.lake.SourceBudgets.Delivered;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Slow
class SourceBudgetsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

  private static SourceBudgets budgets(Set<String> watched, Set<String> required) {
    return new SourceBudgets(watched, required, Duration.ofHours(36), Duration.ofHours(72), 0.5);
  }

  private static Delivered delivered(String path, long hoursAgo, long records) {
    return new Delivered("aircall", path, NOW.minus(Duration.ofHours(hoursAgo)), records);
  }

  /** One delivery a night, the last one first. */
  private static List<Breach> ofNights(long... records) {
    List<Delivered> nights = new ArrayList<>();
    for (int i = 0; i < records.length; i++) {
      nights.add(delivered("a-" + i + ".csv", 24L * i, records[i]));
    }
    return budgets(Set.of("aircall"), Set.of()).breaches(nights, NOW);
  }

  @ParameterizedTest
  @CsvSource({"35, 0, false", "36, 0, false", "37, 1, false", "72, 1, false", "73, 1, true"})
  void aSourceIsSilentAfterAndWhereItIsRequiredARunFailsLater(
      long hours, int breaches, boolean isError) {
    List<Delivered> ledger = List.of(delivered("a.csv", hours, 5), delivered("b.csv", 200, 5));
    List<Breach> watched = budgets(Set.of("aircall"), Set.of()).breaches(ledger, NOW);
    assertEquals(breaches, watched.size());
    assertTrue(watched.stream().noneMatch(Breach::isError));
    List<Breach> required = budgets(Set.of(), Set.of("aircall")).breaches(ledger, NOW);
    assertEquals(breaches, required.size());
    assertEquals(isError, required.stream().anyMatch(Breach::isError));
  }

  @Test
  void whatIsNotListedIsNeverMissed() {
    assertEquals(List.of(), budgets(Set.of(), Set.of()).breaches(List.of(), NOW));
    assertEquals(
        List.of(),
        budgets(Set.of(), Set.of()).breaches(List.of(delivered("a.csv", 9_000, 5)), NOW));
  }

  @Test
  void aSourceThatNeverDeliveredIsMissed() {
    assertEquals(
        List.of(
            new Breach("aircall", "has never delivered", false),
            new Breach("mbox", "has never delivered", true)),
        budgets(Set.of("aircall"), Set.of("mbox")).breaches(List.of(), NOW));
  }

  @Test
  void aSourceOfOneFolderIsJudgedByWhatLiesThere() {
    List<Delivered> ledger =
        List.of(delivered("paris/a.csv", 1, 5), delivered("lyon/2026/a.csv", 40, 5));
    List<Breach> breaches =
        budgets(Set.of("paris/aircall", "lyon/aircall", "aircall"), Set.of()).breaches(ledger, NOW);
    assertEquals(
        List.of(new Breach("lyon/aircall", "has delivered nothing new for 40 hours", false)),
        breaches);
  }

  @Test
  void filesOfOneRunAreOneDelivery() {
    assertEquals(
        List.of(),
        budgets(Set.of("aircall"), Set.of())
            .breaches(
                List.of(
                    delivered("a.csv", 0, 50),
                    delivered("b.csv", 0, 50),
                    delivered("c.csv", 24, 100),
                    delivered("d.csv", 48, 100),
                    delivered("e.csv", 72, 100)),
                NOW));
  }

  @ParameterizedTest
  @CsvSource({"49, 1", "50, 0", "51, 0", "149, 0", "150, 0", "151, 1"})
  void aDeliveryFarFromTheMedianIsNamed(long last, int breaches) {
    assertEquals(breaches, ofNights(last, 100, 90, 110).size());
    assertEquals(breaches, ofNights(last, 90, 1, 110, 1_000).size());
  }

  @Test
  void twoDeliveriesMakeNoMedianAndTheFifteenthBeforeIsForgotten() {
    assertEquals(0, ofNights(1, 100, 100).size());
    assertEquals(1, ofNights(1, 100, 100, 100).size());
    assertEquals(
        0, ofNights(1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 1, 999, 999, 999, 999).size());
  }

  @Test
  void anEmptyDeliveryIsNamedIfTheOthersHadRecords() {
    assertEquals(
        List.of(new Breach("aircall", "always had records, and its last delivery has none", false)),
        ofNights(0, 7));
    assertEquals(List.of(), ofNights(0, 7, 0));
    assertEquals(List.of(), ofNights(0));
  }

  @Test
  void theLedgerOfALakeIsWhatIsJudged(@TempDir Path folder) throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write("a/crm.csv", TestLake.CRM, "1,2026-01-05 10:00,Anna,anna@example.org,");
    lake.take();
    SourceBudgets budgets = budgets(Set.of("crm", "b/crm"), Set.of());
    List<Breach> soon = budgets.breaches(lake.lake, TestLake.NOW.plus(Duration.ofHours(36)));
    assertEquals(List.of("b/crm"), soon.stream().map(Breach::source).toList());
    List<Breach> late = budgets.breaches(lake.lake, TestLake.NOW.plus(Duration.ofHours(37)));
    assertEquals(List.of("b/crm", "crm"), late.stream().map(Breach::source).toList());
  }
}
