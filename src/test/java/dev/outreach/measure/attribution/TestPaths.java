package dev.outreach.measure.attribution;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Paths written as "a > b", one touch a day, and random ones. */
final class TestPaths {
  static final Instant FIRST = Instant.parse("2011-03-01T09:00:00Z");

  private TestPaths() {}

  static List<String> channels(String path) {
    return path.isEmpty() ? List.of() : List.of(path.split(" > "));
  }

  static ChannelPath path(String path) {
    return path(channels(path));
  }

  static ChannelPath path(List<String> channels) {
    List<TouchPoint> touches =
        IntStream.range(0, channels.size())
            .mapToObj(day -> TouchPoint.of(channels.get(day), FIRST.plus(Duration.ofDays(day))))
            .toList();
    return new ChannelPath(touches, FIRST.plus(Duration.ofDays(channels.size())));
  }

  static PathCount count(String path, long conversions, long nulls) {
    return new PathCount(channels(path), conversions, nulls);
  }

  /** Up to 40 sequences of up to 12 touches on five channels; the first one has converted. */
  static List<PathCount> randomCounts(Random random) {
    List<PathCount> paths = new ArrayList<>();
    int size = 1 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      long conversions = i == 0 ? 1 + random.nextInt(5) : random.nextInt(4);
      paths.add(new PathCount(randomChannels(random), conversions, random.nextInt(20)));
    }
    return paths;
  }

  static List<ContractPath> randomContracts(Random random) {
    List<ContractPath> contracts = new ArrayList<>();
    int size = 1 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      boolean isUntouched = i > 0 && random.nextInt(8) == 0;
      BigDecimal amount =
          random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(2_000_000), 2);
      contracts.add(new ContractPath(isUntouched ? path("") : randomPath(random, FIRST), amount));
    }
    return contracts;
  }

  static ChannelPath randomPath(Random random, Instant from) {
    List<TouchPoint> touches = new ArrayList<>();
    Instant at = from;
    for (String channel : randomChannels(random)) {
      at = at.plusSeconds(random.nextInt(3) * random.nextInt(2_000_000));
      touches.add(new TouchPoint(channel, at, random.nextInt(4) == 0, random.nextInt(6) == 0));
    }
    return new ChannelPath(touches, at.plusSeconds(random.nextInt(5_000_000)));
  }

  static double sum(SortedMap<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static List<String> randomChannels(Random random) {
    int touches = 1 + random.nextInt(12);
    return random.ints(touches, 0, 5).mapToObj(channel -> "channel" + channel).toList();
  }
}
