package dev.outreach.lake;

import dev.outreach.table.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * What the sources that deliver every night are held to. Judged by the ledger: one delivery is what
 * a run took in of a source.
 *
 * @param watched formats as the ledger names them, such as {@code aircall}; with a folder of the
 *     exports before it, such as {@code agency/aircall}, what lies in that folder alone
 * @param required those without which a run does not end well, in the same form
 * @param warnAfter how long after its last delivery a source counts as silent
 * @param errorAfter how long after it the run fails for a required one
 * @param volume how far a delivery may be from the median of those before it, as a share of that
 */
public record SourceBudgets(
    Set<String> watched,
    Set<String> required,
    Duration warnAfter,
    Duration errorAfter,
    double volume) {
  /** Deliveries that a median is taken of, at most and at least. */
  private static final int MOST = 14;

  private static final int LEAST = 3;

  /**
   * One file that was taken in.
   *
   * @param path below the folder of the exports
   * @param at when the run that took it in began to store
   * @param records that it held
   */
  record Delivered(String source, String path, Instant at, long records) {
    private boolean isOf(String name) {
      int slash = name.lastIndexOf('/');
      boolean isThere = slash < 0 || path.startsWith(name.substring(0, slash + 1));
      return isThere && source.equals(name.substring(slash + 1));
    }
  }

  /**
   * A source that does not deliver as it should.
   *
   * @param source as it is configured
   * @param problem in words that go on behind its name
   * @param isError whether the run may not end well
   */
  public record Breach(String source, String problem, boolean isError) {}

  /** Every breach as the ledger stands, in the order of the sources' names. */
  public List<Breach> breaches(Lake lake, Instant now) {
    if (watched.isEmpty() && required.isEmpty()) {
      return List.of();
    }
    List<Delivered> files = new ArrayList<>();
    for (Row row : lake.read(Files.NAME).collectAsList()) {
      if (Files.TAKEN.equals(row.getAs(Files.STATUS))) {
        files.add(
            new Delivered(
                row.getAs(Files.SOURCE),
                row.getAs(Files.PATH),
                row.getAs(Files.INGESTED_AT),
                row.getAs(Files.RECORDS_IN)));
      }
    }
    return breaches(files, now);
  }

  List<Breach> breaches(List<Delivered> files, Instant now) {
    TreeSet<String> names = new TreeSet<>(watched);
    names.addAll(required);
    List<Breach> breaches = new ArrayList<>();
    for (String name : names) {
      SortedMap<Instant, Long> records = new TreeMap<>(Comparator.reverseOrder());
      files.stream()
          .filter(file -> file.isOf(name))
          .forEach(file -> records.merge(file.at(), file.records(), Long::sum));
      if (records.isEmpty()) {
        breaches.add(new Breach(name, "has never delivered", required.contains(name)));
        continue;
      }
      Duration silent = Duration.between(records.firstKey(), now);
      if (silent.compareTo(warnAfter) > 0) {
        boolean isError = required.contains(name) && silent.compareTo(errorAfter) > 0;
        String since = "has delivered nothing new for " + silent.toHours() + " hours";
        breaches.add(new Breach(name, since, isError));
      } else {
        volume(name, List.copyOf(records.values()), breaches);
      }
    }
    return breaches;
  }

  /** Of what came last, against what came before it; the latest first. */
  private void volume(String name, List<Long> records, List<Breach> breaches) {
    long last = records.get(0);
    List<Long> before = records.subList(1, Math.min(records.size(), MOST + 1));
    if (last == 0 && !before.isEmpty() && before.stream().allMatch(count -> count > 0)) {
      breaches.add(new Breach(name, "always had records, and its last delivery has none", false));
      return;
    }
    if (before.size() < LEAST) {
      return;
    }
    double median = median(before);
    if (Math.abs(last - median) > volume * median) {
      String told =
          String.format(
              Locale.ROOT,
              "delivered %d records, where the median of the %d deliveries before is %.0f",
              last,
              before.size(),
              median);
      breaches.add(new Breach(name, told, false));
    }
  }

  private static double median(List<Long> counts) {
    long[] sorted = counts.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
