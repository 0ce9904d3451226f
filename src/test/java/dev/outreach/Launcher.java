package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as its user starts it: the real {@code scripts/outreach} with the packaged program,
 * in a process of its own. What each call printed stays in the folder {@code screen}.
 */
public final class Launcher {
  static final Path PROJECT = Path.of("").toAbsolutePath();

  /** Those through which Java takes options that the launcher does not know of. */
  static final List<String> JAVA_VARIABLES =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  /** The options of {@code scripts/outreach} that make Java quick to start. */
  static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC");

  private static final long MINUTES = 5;

  /** How a process ended, and what it wrote. */
  public record Ended(int code, String out, String err) {
    @Override
    public String toString() {
      return "exit code " + code + "\n" + out + err;
    }
  }

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private int calls;

  /** Calls with this folder as their current one. */
  public Launcher(Path folder) {
    this.folder = folder;
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  /**
   * These tests need the program as {@code scripts/test} packages it, of these very sources: else
   * they fail in continuous integration, and are skipped elsewhere.
   */
  public static void requirePackaged() throws IOException {
    FastLane.leaveOut("the packaged program");
    String help = "target/outreach.jar is missing or old: call scripts/test";
    if (System.getenv("CI") != null) {
      assertTrue(isPackaged(), help);
    }
    assumeTrue(isPackaged(), help);
  }

  private static boolean isPackaged() throws IOException {
    Path jar = PROJECT.resolve("target/outreach.jar");
    if (!Files.exists(jar) || !Files.exists(PROJECT.resolve("target/spark.classpath"))) {
      return false;
    }
    try (Stream<Path> sources = Files.walk(PROJECT.resolve("src/main"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(jar)) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  public Launcher with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Writes into this file, one line a class, where each was loaded from in a call. */
  Launcher logClasses(Path file) {
    return with("_JAVA_OPTIONS", "-Xlog:class+load:file=" + file);
  }

  public Launcher without(String variable) {
    environment.remove(variable);
    return this;
  }

  /** {@code scripts/outreach} with these arguments. */
  public Ended outreach(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(PROJECT + "/scripts/outreach"));
    command.addAll(List.of(arguments));
    return call(command);
  }

  /** A script whose {@code $1} is the folder and {@code $2} the project; more follow. */
  Ended bash(String script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(List.of(folder.toString(), PROJECT.toString()));
    command.addAll(List.of(arguments));
    return call(command);
  }

  Ended call(List<String> command) throws Exception {
    calls++;
    Path screen = Files.createDirectories(folder.resolve("screen"));
    Path out = screen.resolve(calls + ".out");
    Path err = screen.resolve(calls + ".err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(JAVA_VARIABLES);
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("still running after " + MINUTES + " minutes: " + command);
    }
    return new Ended(process.exitValue(), text(out), text(err));
  }

  /** What was printed, without the lines in which Java tells that it saw our variables. */
  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.matches("Picked up (JAVA_TOOL|_JAVA)_OPTIONS.*"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
