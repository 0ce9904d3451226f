package dev.outreach.soak;

import dev.outreach.failure.ExitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs of which one folder lies on a small disk that fills up, at so many levels below what a run
 * needs, and what is left after one more: {@code FullDisks FOLDER DISK LEVELS}. Ends with 1 if that
 * is not what undisturbed runs leave, or the user is not told.
 */
public final class FullDisks {
  private static final int TOUCHES = 300;
  private static final int NIGHTS_BEFORE = 2;
  private static final Pattern SENTENCE = Pattern.compile("No space (is )?left on ");

  private final Path disk;
  private final int levels;
  private final PrintStream out;
  private int breaches;

  private FullDisks(Path disk, int levels, PrintStream out) {
    this.disk = disk;
    this.levels = levels;
    this.out = out;
  }

  /**
   * A program of which one folder lies on the disk.
   *
   * @param place what that folder is for
   * @param onDisk that folder
   * @param house where the rest of it lies
   */
  private record Tenant(String place, Path onDisk, Path house) {
    private Path configuration() {
      return house.resolve("outreach.conf");
    }

    private Path folder(String name) {
      return place.equals(name) ? onDisk : house.resolve(name);
    }

    /** One run in a process of its own, with what it says in the file {@code screen}. */
    private Process begin(Instant now) throws IOException {
      Files.deleteIfExists(screen());
      List<String> options =
          place.equals("temporary") ? List.of("-Djava.io.tmpdir=" + onDisk) : List.of();
      return Night.begin(configuration(), now, screen(), Night.class, options);
    }

    private Path screen() {
      return house.resolve("screen");
    }

    private Map<String, String> reports() {
      return Stock.reports(folder("reports"));
    }

    private void keep() throws IOException {
      for (String name : List.of("warehouse", "reports")) {
        Stock.copy(folder(name), house.resolve("before").resolve(name));
      }
    }

    private void restore() throws IOException {
      for (String name : List.of("warehouse", "reports")) {
        Stock.copy(house.resolve("before").resolve(name), folder(name));
      }
    }
  }

  /** What readers see. */
  private record Seen(Map<String, List<String>> rows, Map<String, String> reports) {
    private static Seen of(Tenant tenant, Instant now) throws Exception {
      return new Seen(Unlocked.rows(tenant.configuration(), now), tenant.reports());
    }
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    PrintStream out = System.out;
    PrintStream screen = new PrintStream(Files.newOutputStream(folder.resolve("in-process")), true);
    System.setOut(screen);
    System.setErr(screen);
    FullDisks disks = new FullDisks(Path.of(args[1]), Integer.parseInt(args[2]), out);
    for (String place : List.of("warehouse", "reports", "temporary")) {
      disks.fill(place, folder.resolve(place));
    }
    out.println(disks.breaches + " breaches");
    out.flush();
    System.exit(disks.breaches == 0 ? 0 : 1);
  }

  private void breach(String what) {
    breaches++;
    out.println("BREACH " + what);
  }

  private void fill(String place, Path house) throws Exception {
    Path exports = house.resolve("exports");
    Path configuration = Office.configuration(house, exports);
    Tenant tenant = new Tenant(place, disk.resolve(place), house);
    Files.createDirectories(tenant.onDisk());
    Files.createDirectories(house.resolve("before"));
    Files.writeString(
        configuration,
        "\noutreach.warehouse = \"%s\"\noutreach.reports.directory = \"%s\"\n"
            .formatted(tenant.folder("warehouse"), tenant.folder("reports")),
        java.nio.file.StandardOpenOption.APPEND);
    Office office =
        new Office(Instant.now().truncatedTo(ChronoUnit.HOURS).minusSeconds(3600), TOUCHES);
    for (int night = 0; night < NIGHTS_BEFORE; night++) {
      office.work(night);
      office.export(night, exports, false);
      Night.run(configuration, office.night(night));
    }
    office.work(NIGHTS_BEFORE);
    office.export(NIGHTS_BEFORE, exports, false);
    Instant now = office.night(NIGHTS_BEFORE);
    tenant.keep();
    Seen first = Seen.of(tenant, now);
    long need = need(tenant.begin(now));
    Seen last = Seen.of(tenant, now);
    Set<String> told = new TreeSet<>();
    int stopped = 0;
    for (int level = 0; level < levels; level++) {
      long left = need * level / levels;
      tenant.restore();
      Path ballast = ballast(left);
      int code = Night.end(tenant.begin(now));
      String what = place + ", " + left / 1024 + " kB left";
      stopped += code == 0 ? 0 : 1;
      if (code != 0) {
        told.add(sentence(tenant, what, code));
      }
      if (!Set.of(first.reports(), last.reports()).contains(tenant.reports())) {
        breach(what + ": the reports are a mixture");
      }
      Files.delete(ballast);
      Seen seen = Seen.of(tenant, now);
      if (!seen.rows().equals(last.rows()) && (code == 0 || !seen.rows().equals(first.rows()))) {
        breach(what + ": other " + Stock.others(last.rows(), seen.rows()));
      }
      if (Night.run(configuration, now) != ExitCode.DONE) {
        breach(what + ": the next run did not end well");
      }
      Seen again = Seen.of(tenant, now);
      if (!again.equals(last)) {
        breach(
            what
                + ": after the next run other "
                + Stock.others(last.rows(), again.rows())
                + Stock.others(last.reports(), again.reports()));
      }
    }
    out.printf(
        "%s: a run needs %d kB; of %d with less, %d stopped and said so, each followed by one run%n",
        place, need / 1024, levels, stopped);
    told.forEach(sentence -> out.println("  " + sentence));
  }

  /** The most bytes that the process takes of the disk while it runs. */
  private long need(Process run) throws Exception {
    long before = Files.getFileStore(disk).getUsableSpace();
    long least = before;
    while (!run.waitFor(5, TimeUnit.MILLISECONDS)) {
      least = Math.min(least, Files.getFileStore(disk).getUsableSpace());
    }
    if (run.exitValue() != 0) {
      throw new IllegalStateException("the undisturbed run ended with " + run.exitValue());
    }
    return before - least;
  }

  /** A file that leaves so much of the disk. */
  private Path ballast(long left) throws IOException {
    long bytes = Files.getFileStore(disk).getUsableSpace() - left;
    return Files.write(disk.resolve("ballast"), new byte[Math.toIntExact(Math.max(0, bytes))]);
  }

  /** What the user was told at last. */
  private String sentence(Tenant tenant, String what, int code) throws IOException {
    List<String> lines =
        Files.readAllLines(tenant.screen()).stream()
            .filter(line -> !line.isBlank() && !line.startsWith(Night.SECONDS))
            .toList();
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    boolean isTold = SENTENCE.matcher(last).find() && last.contains(tenant.onDisk().toString());
    if (code != ExitCode.MACHINE.number() || !isTold) {
      breach(what + ": ended with " + code + " and: " + last);
    }
    lines.stream()
        .filter(line -> line.startsWith("\tat "))
        .findFirst()
        .ifPresent(frame -> breach(what + ": a stack trace is shown:" + frame));
    return last.replace(tenant.onDisk().toString(), "…");
  }
}
