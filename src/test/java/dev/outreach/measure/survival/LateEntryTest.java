package dev.outreach.measure.survival;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LateEntryTest {

  @Test
  void curvesWithDelayedEntryMatchTheReference() {
    List<NamedCsvRecord> expected = Reference.rows("km_late_entry/expected.csv");
    assertEquals(18, expected.size());
    for (NamedCsvRecord row : expected) {
      String dataset = row.getField("dataset");
      KaplanMeier.Point point = points(entries(dataset)).get(number(row, "time"));
      assertEquals(count(row, "n_risk"), point.atRisk(), row::toString);
      assertEquals(count(row, "n_event"), point.events(), row::toString);
      double survival = point.survival().value();
      if (dataset.equals("test2")) {
        assertPrecise(number(row, "survival"), survival, row);
      } else {
        assertWithin(5e-4, number(row, "survival"), survival, row);
      }
    }
  }

  @Test
  void theNumberAtRiskNeverCountsWhoEntersAtThatTime() {
    KaplanMeier curve =
        KaplanMeier.ofLate(
            List.of(
                LateEntry.fromOrigin(EventCount.event(5)),
                new LateEntry(4.99, EventCount.censored(9)),
                new LateEntry(5, EventCount.censored(9))));
    assertEquals(2, curve.points().get(0).atRisk());
    assertEquals(2, curve.points().get(1).atRisk());
  }

  @Test
  void fromTheOriginItIsThePlainCurve() {
    List<EventCount> subjects = RandomCounts.subjects(new Random(3), 200);
    assertEquals(
        KaplanMeier.of(subjects).points(),
        KaplanMeier.ofLate(subjects.stream().map(LateEntry::fromOrigin).toList()).points());
  }

  @Test
  void entriesInAnyOrderGiveTheSameCurve() {
    Random random = new Random(5);
    List<LateEntry> entries = new ArrayList<>();
    for (EventCount subject : RandomCounts.subjects(random, 300)) {
      entries.add(new LateEntry(subject.time() - 1 - random.nextInt(20), subject));
    }
    List<KaplanMeier.Point> points = KaplanMeier.ofLate(entries).points();
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(entries, random);
      assertEquals(points, KaplanMeier.ofLate(entries).points());
    }
  }

  @Test
  void whoStaysInOneGroupInTwoPiecesCountsAsOne() {
    List<EventCount> subjects = RandomCounts.subjects(new Random(9), 100);
    List<LateEntry> pieces = new ArrayList<>();
    for (EventCount subject : subjects) {
      if (subject.time() > 7) {
        pieces.add(LateEntry.fromOrigin(EventCount.censored(7)));
        pieces.add(new LateEntry(7, subject));
      } else {
        pieces.add(LateEntry.fromOrigin(subject));
      }
    }
    KaplanMeier whole = KaplanMeier.of(subjects);
    for (KaplanMeier.Point point : KaplanMeier.ofLate(pieces).points()) {
      assertEquals(whole.survivalAt(point.time()), point.survival());
    }
  }

  @Test
  void onceAllAtRiskHadTheEventTheCurveStaysAtZeroForLaterOnes() {
    KaplanMeier curve =
        KaplanMeier.ofLate(
            List.of(
                LateEntry.fromOrigin(EventCount.event(2)),
                new LateEntry(3, EventCount.event(6)),
                new LateEntry(3, EventCount.censored(8))));
    assertEquals(new Estimate(0, null, null), curve.survivalAt(2));
    assertEquals(new Estimate(0, null, null), curve.survivalAt(7));
  }

  @Test
  void anEntryThatIsNotBeforeTheEndIsRefused() {
    EventCount atZero = EventCount.event(0);
    assertThrows(IllegalArgumentException.class, () -> new LateEntry(0, atZero));
    assertThrows(IllegalArgumentException.class, () -> new LateEntry(Double.NaN, atZero));
    assertEquals(1, KaplanMeier.ofLate(List.of(new LateEntry(-1, atZero))).points().size());
  }

  private static List<LateEntry> entries(String dataset) {
    return Reference.rows("km_late_entry/input.csv", "dataset", dataset).stream()
        .map(row -> new LateEntry(number(row, "entry"), Reference.subjects(List.of(row)).get(0)))
        .toList();
  }

  private static Map<Double, KaplanMeier.Point> points(List<LateEntry> entries) {
    return KaplanMeier.ofLate(entries).points().stream()
        .collect(Collectors.toMap(KaplanMeier.Point::time, Function.identity()));
  }
}
