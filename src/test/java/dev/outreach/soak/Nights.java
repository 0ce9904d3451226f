package dev.outreach.soak;

import dev.outreach.failure.ExitCode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Many nights on one warehouse, and what they leave beside one build over the same exports: {@code
 * Nights FOLDER NIGHTS TOUCHES kept|replaced}. Reports are made on those nights that are measured.
 * Ends with 1 where a promise does not hold.
 */
public final class Nights {
  private static final double MOST_ROOM = 1.5;
  private static final double MOST_TIME = 1.2;

  private final Path folder;
  private final Path exports;
  private final int nights;
  private final boolean isKept;
  private final Office office;
  private final PrintStream out;
  private final Path log;
  private final Path configuration;
  private final Random random = new Random(7);
  private final List<Double> early = new ArrayList<>();
  private final List<Double> late = new ArrayList<>();
  private int kills;

  private Nights(Path folder, int nights, int touches, boolean isKept, PrintStream out)
      throws Exception {
    this.folder = folder;
    this.exports = folder.resolve("exports");
    this.nights = nights;
    this.isKept = isKept;
    this.office =
        new Office(Instant.now().truncatedTo(ChronoUnit.HOURS).minusSeconds(3600), touches);
    this.out = out;
    this.log = folder.resolve("screen");
    this.configuration = Office.configuration(folder.resolve("house"), exports);
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    PrintStream out = System.out;
    // What the runs say to their user.
    PrintStream screen = new PrintStream(Files.newOutputStream(folder.resolve("in-process")), true);
    System.setOut(screen);
    System.setErr(screen);
    boolean isKept = !"replaced".equals(args[3]);
    Nights soak =
        new Nights(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]), isKept, out);
    boolean isGood = soak.live() & soak.compare();
    out.println(isGood ? "every promise holds" : "a promise does not hold");
    out.flush();
    System.exit(isGood ? 0 : 1);
  }

  private boolean live() throws Exception {
    boolean isGood = true;
    for (int night = 0; night < nights; night++) {
      office.work(night);
      if (!Office.isQuiet(night) || night % 20 == 9) {
        office.export(night, exports, isKept);
      }
      boolean isMeasured =
          night >= nights - (isLong() ? 3 : 1) || isLong() && night >= 3 && night <= 5;
      if (night % 8 == 6 && !isMeasured) {
        kill(night);
      }
      double start = Night.processorSeconds();
      int code =
          isMeasured
              ? Night.end(
                  Night.begin(configuration, office.night(night), log, Night.class, List.of()))
              : Night.ingest(configuration, office.night(night)).number();
      double seconds = Night.processorSeconds() - start;
      if (isMeasured) {
        seconds = Night.processorSeconds(log);
        (isLong() && night <= 5 ? early : late).add(seconds);
      }
      if (code != ExitCode.DONE.number()) {
        out.println("night " + night + " ended with " + code);
        isGood = false;
      }
      out.printf(
          "night %d: %.1f s of processor time%s, warehouse %.2f MB%n",
          night,
          seconds,
          isMeasured ? " in a process of its own, with reports" : "",
          megabytes(configuration));
    }
    return isGood;
  }

  /** Whether there are enough nights to compare the last ones with the first. */
  private boolean isLong() {
    return nights >= 12;
  }

  private void kill(int night) throws Exception {
    Process run = Night.begin(configuration, office.night(night), log, Night.class, List.of());
    double most = early.isEmpty() ? 10 : median(early);
    long millis = (long) (1000 * (1 + random.nextDouble() * (most - 1)));
    if (!run.waitFor(millis, TimeUnit.MILLISECONDS)) {
      run.destroyForcibly();
      run.waitFor();
      kills++;
      out.printf("night %d: killed after %.1f s%n", night, millis / 1e3);
    }
  }

  private static double megabytes(Path configuration) {
    return Stock.bytes(configuration.resolveSibling("warehouse")) / 1e6;
  }

  private boolean compare() throws Exception {
    Path fresh = Office.configuration(folder.resolve("fresh"), exports);
    long start = System.nanoTime();
    int code =
        Night.end(
            Night.begin(fresh, office.night(nights - 1), log, Night.class, List.of("-Xmx3g")));
    double built = (System.nanoTime() - start) / 1e9;
    double room = megabytes(configuration) / megabytes(fresh);
    double time = median(late) / median(early);
    out.printf("%d nights, %d killed and run again%n", nights, kills);
    out.printf(
        "room: %.2f MB, %.2f times the %.2f MB of one build (%.1f s) over the same exports;"
            + " at most %.1f%n",
        megabytes(configuration), room, megabytes(fresh), built, MOST_ROOM);
    out.printf(
        "time: processor seconds of nights 3 to 5 %.1f, of the last three %.1f: %.2f times; at most %.1f%n",
        median(early), median(late), time, MOST_TIME);
    out.println("files: " + Stock.kinds(configuration.resolveSibling("warehouse")));
    out.println("files of one build: " + Stock.kinds(fresh.resolveSibling("warehouse")));
    Map<String, String> own = Stock.reports(configuration.resolveSibling("reports"));
    Map<String, String> others = Stock.reports(fresh.resolveSibling("reports"));
    Set<String> differing = Stock.differing(own, others);
    boolean isSame = differing.isEmpty() && accounts(own).equals(accounts(others));
    out.println(
        own.size()
            - 1
            + " reports, "
            + differing.size()
            + " of them differ from one build's "
            + differing
            + "; the accounts of the exports "
            + (accounts(own).equals(accounts(others)) ? "agree" : "differ"));
    for (String name : differing) {
      out.println(name + ": " + Stock.firstDifference(own.get(name), others.get(name)));
    }
    return code == 0 && room < MOST_ROOM && (!isLong() || time < MOST_TIME) && isSame;
  }

  /**
   * Of each export that lies here, what data_quality says that does not hang on when it was read:
   * format, how many records it held, how many were put aside.
   */
  private Map<String, String> accounts(Map<String, String> reports) {
    Map<String, String> accounts = new TreeMap<>();
    List<String> lines = reports.get("data_quality.csv").lines().toList();
    List<String> head = List.of(lines.get(0).split(","));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (Files.exists(exports.resolve(cells[0])) && (isKept || cells[0].equals("touches.csv"))) {
        long records = 0;
        for (String count : List.of("touches", "contacts", "contracts", "duplicates")) {
          records += Long.parseLong(cells[head.indexOf(count)]);
        }
        accounts.merge(cells[0], records + " " + cells[head.indexOf("rejected")], (a, b) -> b);
      }
    }
    return accounts;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
