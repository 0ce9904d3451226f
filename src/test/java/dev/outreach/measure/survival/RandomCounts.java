package dev.outreach.measure.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Invented subjects with many ties, one count each, for what must hold whatever the data. */
public final class RandomCounts {
  private RandomCounts() {}

  public static List<EventCount> subjects(Random random, int size) {
    List<EventCount> subjects = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int day = random.nextInt(30);
      subjects.add(random.nextInt(3) == 0 ? EventCount.censored(day) : EventCount.event(day));
    }
    return subjects;
  }

  /** The same with competing events among them. */
  public static List<EventCount> competing(Random random, int size) {
    return subjects(random, size).stream()
        .map(s -> random.nextInt(4) == 0 ? EventCount.competing(s.time()) : s)
        .toList();
  }

  public static List<List<EventCount>> groups(Random random, int size) {
    return Stream.generate(() -> subjects(random, 20 + random.nextInt(60))).limit(size).toList();
  }
}
