package dev.outreach.soak;

import dev.outreach.failure.ExitCode;
import dev.outreach.lake.LakeCatalog;
import dev.outreach.lake.LakeSession;
import dev.outreach.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;

/**
 * Runs that are stopped, killed, run into each other or fail, and what is left after one more:
 * {@code Faults FOLDER points|kills|together|files NUMBER}. Ends with 1 if that is not what
 * undisturbed runs leave.
 */
public final class Faults {
  /** After so many, upkeep is due. */
  private static final int NIGHTS_BEFORE = 9;

  private static final int TOUCHES = 300;

  private final Path folder;
  private final PrintStream out;
  private final Path log;
  private final Path exports;
  private final Path configuration;
  private final Office office;
  private int breaches;

  private Faults(Path folder, PrintStream out) throws Exception {
    this.folder = folder;
    this.out = out;
    this.log = folder.resolve("screen");
    this.exports = folder.resolve("exports");
    this.configuration = Office.configuration(folder.resolve("house"), exports);
    this.office =
        new Office(Instant.now().truncatedTo(ChronoUnit.HOURS).minusSeconds(3600), TOUCHES);
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    PrintStream out = System.out;
    PrintStream screen = new PrintStream(Files.newOutputStream(folder.resolve("in-process")), true);
    System.setOut(screen);
    System.setErr(screen);
    Faults faults = new Faults(folder, out);
    int number = Integer.parseInt(args[2]);
    switch (args[1]) {
      case "points" -> faults.points(number);
      case "kills" -> faults.kills(number);
      case "together" -> faults.together(number);
      default -> faults.files(number);
    }
    out.println(faults.breaches + " breaches");
    out.flush();
    System.exit(faults.breaches == 0 ? 0 : 1);
  }

  private void breach(String what) {
    breaches++;
    out.println("BREACH " + what);
  }

  /** Lives through so many nights; the exports of the one after lie there then. */
  private Instant nightsBefore(int nights) throws Exception {
    for (int night = 0; night < nights; night++) {
      office.work(night);
      office.export(night, exports, false);
      Unlocked.take(configuration, office.night(night));
    }
    office.work(nights + 1);
    office.export(nights + 1, exports, false);
    return office.night(nights + 1);
  }

  /** Stops before and after each step; every so manieth one. */
  private void points(int every) throws Exception {
    Instant now = nightsBefore(NIGHTS_BEFORE);
    Path house = configuration.getParent();
    Night.report(configuration, office.night(NIGHTS_BEFORE));
    // What a run leaves that was killed in the night before: the next one goes back first.
    Night.end(begin(now.minusSeconds(60), folder.resolve("list"), "before Lake.writeLedger #1"));
    Path before = folder.resolve("before");
    Stock.copy(house, before);
    List<String> points = pointsOf(now);
    Map<String, String> reports = Stock.reports(house.resolve("reports"));
    Map<String, List<String>> rows = Unlocked.rows(configuration, now);
    out.println(points.size() + " points before and after steps");
    int halted = 0;
    for (int i = 0; i < points.size(); i += every) {
      String point = points.get(i);
      Stock.copy(before, house);
      int code = Night.end(begin(now, folder.resolve("list"), point));
      if (code != HaltAgent.HALTED) {
        out.println("not reached: " + point + " (exit code " + code + ")");
        continue;
      }
      halted++;
      rerun(now, point);
      compare(point, rows, now);
      Set<String> differing = Stock.others(reports, Stock.reports(house.resolve("reports")));
      if (!differing.isEmpty()) {
        breach(point + ": other reports " + differing);
      }
    }
    out.println(halted + " runs halted, each followed by one run");
  }

  private List<String> pointsOf(Instant now) throws Exception {
    Path list = folder.resolve("points");
    int code = Night.end(begin(now, list, null));
    if (code != 0) {
      throw new IllegalStateException("the undisturbed run ended with " + code);
    }
    return Files.readAllLines(list);
  }

  private Process begin(Instant now, Path list, String haltAt) throws Exception {
    String agent = HaltAgent.option(folder.resolve("agent.jar"), list, haltAt);
    return Night.begin(configuration, now, log, Night.class, List.of(agent));
  }

  private void rerun(Instant now, String after) {
    ExitCode code = Night.run(configuration, now);
    if (code != ExitCode.DONE) {
      breach(after + ": the next run ended with " + code);
    }
  }

  private void compare(String what, Map<String, List<String>> rows, Instant now) throws Exception {
    Stock.others(rows, Unlocked.rows(configuration, now))
        .forEach(t -> breach(what + ": other " + t));
  }

  /** Kills up to three runs a night, at any moment; a twin of the warehouse lives undisturbed. */
  private void kills(int number) throws Exception {
    Path twin = Office.configuration(folder.resolve("twin"), exports);
    Random random = new Random(number);
    double longest = 4;
    int killed = 0;
    int night = 0;
    for (; killed < number; night++) {
      office.work(night);
      office.export(night, exports, night % 2 == 0);
      Instant now = office.night(night);
      int most = Math.min(number - killed, 1 + random.nextInt(3));
      for (int i = 0; i < most; i++) {
        Process run = Night.begin(configuration, now, log, Night.class, List.of());
        if (random.nextInt(5) > 0) {
          waitForStart(run);
        }
        long start = System.nanoTime();
        if (run.waitFor((long) (1000 * random.nextDouble() * longest), TimeUnit.MILLISECONDS)) {
          longest = (System.nanoTime() - start) / 1e9;
          break;
        }
        run.destroyForcibly();
        run.waitFor();
        killed++;
        longest = Math.max(longest, (System.nanoTime() - start) * 1.3 / 1e9);
      }
      if (Night.ingest(configuration, now) != ExitCode.DONE) {
        breach("night " + night + ": the run after a kill did not end well");
      }
      Unlocked.take(twin, now);
      compare("night " + night + ", " + killed + " kills", Unlocked.rows(twin, now), now);
      out.println(
          "night " + night + ": " + killed + " runs killed so far, " + breaches + " breaches");
    }
    out.println(killed + " runs killed in " + night + " nights, each night ended by one run");
  }

  /** Most of a run's first seconds go before it touches anything: until it has said something. */
  private void waitForStart(Process run) throws Exception {
    long before = Files.size(log);
    while (run.isAlive() && Files.size(log) == before) {
      run.waitFor(10, TimeUnit.MILLISECONDS);
    }
  }

  /** Four processes at once that take no lock, then one run. */
  private void together(int trials) throws Exception {
    Path twin = Office.configuration(folder.resolve("twin"), exports);
    int lost = 0;
    for (int night = 0; night < trials; night++) {
      office.work(night);
      office.export(night, exports, true);
      Instant now = office.night(night);
      List<Process> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(Night.begin(configuration, now, log, Unlocked.class, List.of("-Xmx800m")));
      }
      for (Process run : runs) {
        lost += Night.end(run) == 0 ? 0 : 1;
      }
      Unlocked.take(configuration, now);
      Unlocked.take(twin, now);
      compare("night " + night, Unlocked.rows(twin, now), now);
      Map<String, Integer> ids = new HashMap<>();
      Unlocked.rows(configuration, now)
          .get("touches")
          .forEach(row -> ids.merge(row, 1, Integer::sum));
      if (ids.values().stream().anyMatch(times -> times > 1)) {
        breach("night " + night + ": rows stand twice");
      }
    }
    out.println(4 * trials + " runs without the lock, four at once; " + lost + " gave way");
  }

  /** Lets the first call to the file system fail, then the second, until a run passes. */
  private void files(int every) throws Exception {
    Instant now = nightsBefore(2);
    Settings settings = Unlocked.settings(configuration, now);
    Path warehouse = Path.of(settings.warehouse());
    Path before = folder.resolve("before");
    Stock.copy(warehouse, before);
    Map<String, String> spark = new HashMap<>(settings.spark());
    spark.put("spark.hadoop.fs.file.impl", FailingFiles.class.getName());
    spark.put("spark.master", "local[2]");
    spark.put("spark.driver.bindAddress", "127.0.0.1");
    spark.put("spark.driver.host", "127.0.0.1");
    spark.put("spark.ui.enabled", "false");
    LakeCatalog catalog = new LakeCatalog(settings.warehouse(), Map.of(), false);
    org.apache.hadoop.fs.FileSystem.closeAll();
    try (SparkSession session = LakeSession.open(catalog, spark)) {
      FailingFiles.failAt(0);
      Unlocked.take(settings, Unlocked.beside(session, settings), now);
      long calls = FailingFiles.calls();
      Map<String, List<String>> after = Unlocked.rows(Unlocked.beside(session, settings));
      Stock.copy(before, warehouse);
      Map<String, List<String>> first = Unlocked.rows(Unlocked.beside(session, settings));
      int failed = 0;
      int passed = 0;
      for (long one = 1; one <= calls; one += every) {
        long call = one;
        Stock.copy(before, warehouse);
        FailingFiles.failAt(call);
        boolean isPassed = isPassed(settings, session, now);
        FailingFiles.failAt(0);
        Map<String, List<String>> seen = Unlocked.rows(Unlocked.beside(session, settings));
        if (!seen.equals(isPassed ? after : first) && !(seen.equals(after) && !isPassed)) {
          breach("call " + call + (isPassed ? ", silent: " : ": ") + Stock.others(after, seen));
        }
        if (isPassed) {
          passed++;
        } else {
          failed++;
          Unlocked.take(settings, Unlocked.beside(session, settings), now);
          Stock.others(after, Unlocked.rows(Unlocked.beside(session, settings)))
              .forEach(table -> breach("after call " + call + ": other " + table));
        }
      }
      out.println(
          calls
              + " calls; of those that failed, "
              + failed
              + " failed the run, "
              + passed
              + " were made good within it");
    }
  }

  private static boolean isPassed(Settings settings, SparkSession session, Instant now) {
    try {
      Unlocked.take(settings, Unlocked.beside(session, settings), now);
      return true;
    } catch (Exception failed) {
      return false;
    }
  }
}
