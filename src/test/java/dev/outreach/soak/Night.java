package dev.outreach.soak;

import com.sun.management.OperatingSystemMXBean;
import dev.outreach.OutreachJob;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.settings.SettingsLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One run of the program at a time of our choosing: in this process, or in one of its own that can
 * be killed, {@code Night INSTANT CONFIG}.
 */
public final class Night {
  static final String SECONDS = "Processor seconds: ";

  private Night() {}

  /** A process of its own for one run. */
  public static void main(String[] args) {
    ExitCode code = run(Path.of(args[1]), Instant.parse(args[0]));
    System.out.println(SECONDS + processorSeconds());
    System.exit(code.number());
  }

  static ExitCode run(Path configuration, Instant now) {
    return ended(configuration, now, "run", job -> job.run(false));
  }

  /** A run without reports. */
  static ExitCode ingest(Path configuration, Instant now) {
    return ended(configuration, now, "ingest", job -> job.ingest(false));
  }

  /** The reports of what is stored, and nothing else. */
  static ExitCode report(Path configuration, Instant now) {
    return ended(configuration, now, "report", OutreachJob::report);
  }

  /** How it ends; what the user is told where it does not end well goes to standard error. */
  private static ExitCode ended(
      Path configuration, Instant now, String command, Function<OutreachJob, ExitCode> work) {
    try {
      return work.apply(
          new OutreachJob(SettingsLoader.load(configuration, List.of(), now), command, now));
    } catch (RunFailure trouble) {
      System.err.println(trouble.getMessage());
      return trouble.exitCode();
    }
  }

  /** Those of this process so far. */
  static double processorSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  /** Processor seconds of the last process that wrote into this log. */
  static double processorSeconds(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.startsWith(SECONDS))
        .mapToDouble(line -> Double.parseDouble(line.substring(SECONDS.length())))
        .reduce(Double.NaN, (before, last) -> last);
  }

  /**
   * Begins such a process.
   *
   * @param log takes what it prints
   * @param options further ones of Java
   */
  static Process begin(
      Path configuration, Instant now, Path log, Class<?> main, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("soak.options").split(" ")));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(now.toString(), configuration.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Waits for its end, and gives its exit code. */
  static int end(Process process) throws InterruptedException {
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("a run took more than 20 minutes");
    }
    return process.exitValue();
  }
}
