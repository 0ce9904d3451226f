package dev.outreach.measure.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.measure.pace.MantelByar.Subject;
import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.RandomCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MantelByarTest {
  private final Random random = new Random(1974);

  @Test
  void fiveSubjectsByHandMatch() {
    LogRank test =
        MantelByar.test(
            List.of(
                new Subject(null, 2, true), // 5 at risk, 1 of them exposed
                new Subject(1.0, 4, true), // 4 at risk, 2 exposed
                new Subject(3.0, 9, false),
                new Subject(null, 6, true), // 3 at risk, 1 exposed
                new Subject(8.0, 7, false))); // never exposed
    assertEquals(1, test.df());
    assertEquals(2, test.groups().get(0).observed());
    assertEquals(1, test.groups().get(1).observed());
    double expected = 1 / 5.0 + 2 / 4.0 + 1 / 3.0;
    double variance = 4 / 25.0 + 4 / 16.0 + 2 / 9.0;
    assertEquals(expected, test.groups().get(1).expected(), 1e-15);
    assertEquals(3 - expected, test.groups().get(0).expected(), 1e-15);
    assertEquals((1 - expected) * (1 - expected) / variance, test.statistic(), 1e-15);
  }

  @Test
  void exposureFromTheOriginOrNeverIsThePlainLogRank() {
    List<EventCount> exposed = RandomCounts.subjects(random, 80);
    List<EventCount> unexposed = RandomCounts.subjects(random, 120);
    List<Subject> subjects = new ArrayList<>();
    exposed.forEach(s -> subjects.add(new Subject(0.0, s.time(), s.events() == 1)));
    unexposed.forEach(s -> subjects.add(new Subject(null, s.time(), s.events() == 1)));
    LogRank plain = LogRank.test(List.of(unexposed, exposed));
    assertTrue(exposed.stream().anyMatch(s -> s.time() == 0 && s.events() == 1));
    assertEquals(plain, MantelByar.test(subjects));
  }

  @Test
  void riskSetsMatchThoseCountedSubjectBySubject() {
    for (int i = 0; i < 50; i++) {
      List<Subject> subjects = randomSubjects(100);
      double excess = 0;
      double variance = 0;
      for (double t = 0; t < 30; t++) {
        double time = t;
        double n = subjects.stream().filter(s -> s.time() >= time).count();
        double n1 = subjects.stream().filter(s -> s.time() >= time && isExposed(s, time)).count();
        List<Subject> having =
            subjects.stream().filter(s -> s.isEvent() && s.time() == time).toList();
        double d = having.size();
        excess += having.stream().filter(s -> isExposed(s, time)).count();
        excess -= n == 0 ? 0 : d * n1 / n;
        variance += n <= 1 ? 0 : d * (n - d) / (n - 1) * n1 / n * (1 - n1 / n);
      }
      LogRank test = MantelByar.test(subjects);
      LogRank.Group exposed = test.groups().get(1);
      assertEquals(excess, exposed.observed() - exposed.expected(), 1e-11);
      assertEquals(excess * excess / variance, test.statistic(), 1e-9);
    }
  }

  @Test
  void subjectsInAnyOrderGiveTheSame() {
    List<Subject> subjects = randomSubjects(300);
    LogRank test = MantelByar.test(subjects);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(subjects, random);
      assertEquals(test, MantelByar.test(subjects));
    }
  }

  @Test
  void anEventAtTheTimeOfTheExposureIsUnexposedAndOneJustAfterIsNot() {
    List<Subject> others = List.of(new Subject(1.0, 9, false), new Subject(null, 9, false));
    assertEquals(0, observedExposed(others, new Subject(5.0, 5, true)));
    assertEquals(1, observedExposed(others, new Subject(4.99, 5, true)));
    assertEquals(0, observedExposed(others, new Subject(6.0, 5, true)));
    assertEquals(1, observedExposed(others, new Subject(-2.0, 0, true)));
  }

  @Test
  void waitingForTheExposureIsNotCreditedToIt() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      double time = 1 - Math.log(1 - random.nextDouble()) * 10;
      double call = random.nextDouble() * 30;
      subjects.add(new Subject(call < time ? call : null, time, true));
    }
    List<EventCount> called = new ArrayList<>();
    List<EventCount> notCalled = new ArrayList<>();
    for (Subject s : subjects) {
      (s.exposedAt() == null ? notCalled : called).add(EventCount.event(s.time()));
    }
    assertTrue(LogRank.test(List.of(notCalled, called)).pValue() < 1e-20);
    assertTrue(MantelByar.test(subjects).pValue() > 0.05);
  }

  @Test
  void withoutExposedOrWithoutAnybodyThereIsNoTest() {
    assertNull(MantelByar.test(List.of()).pValue());
    LogRank test = MantelByar.test(List.of(new Subject(null, 3, true), new Subject(null, 5, true)));
    assertEquals(0, test.df());
    assertNull(test.pValue());
  }

  @Test
  void anExposureThatIsNoTimeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Subject(Double.NaN, 3, true));
  }

  private List<Subject> randomSubjects(int size) {
    List<Subject> subjects = new ArrayList<>();
    for (EventCount count : RandomCounts.subjects(random, size)) {
      Double exposedAt = random.nextBoolean() ? null : (double) random.nextInt(20);
      subjects.add(new Subject(exposedAt, count.time(), count.events() == 1));
    }
    return subjects;
  }

  private static boolean isExposed(Subject subject, double time) {
    Double exposedAt = subject.exposedAt();
    return exposedAt != null && (exposedAt < time || exposedAt == 0);
  }

  private static long observedExposed(List<Subject> others, Subject subject) {
    List<Subject> all = new ArrayList<>(others);
    all.add(subject);
    return MantelByar.test(all).groups().get(1).observed();
  }
}
