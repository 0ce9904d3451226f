package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real {@code scripts/outreach} with the packaged program, which {@code scripts/test} builds.
 */
@EnabledIf("isPackaged")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LauncherTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  /** A folder whose name has a space, an apostrophe and accents, in bytes that bash writes. */
  private static final String ODD_FOLDER =
      "odd=\"$1/$(printf 'dossier d\\047\\303\\251t\\303\\251')\"; mkdir -p \"$odd\"; ";

  private record Result(int code, String out, String err) {}

  @TempDir Path folder;

  static boolean isPackaged() {
    return Files.exists(PROJECT.resolve("target/outreach.jar"))
        && Files.exists(PROJECT.resolve("target/spark.classpath"));
  }

  private Result outreach(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(PROJECT + "/scripts/outreach"));
    command.addAll(List.of(args));
    return run(command, "C.UTF-8");
  }

  /** Runs a script whose {@code $1} is the test's folder and {@code $2} the project. */
  private Result bash(String script, String locale) throws Exception {
    return run(
        List.of("bash", "-c", script, "bash", folder.toString(), PROJECT.toString()), locale);
  }

  private Result run(List<String> command, String locale) throws Exception {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", locale);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.startsWith("JDK_JAVA_OPTIONS"));
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Result(code, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void helpAndVersionEndWell() throws Exception {
    Result help = outreach("--help");
    assertEquals(0, help.code(), help.err());
    assertEquals("", help.err());
    assertTrue(help.out().startsWith("Usage: outreach"), help.out());
    assertEquals(0, outreach("run", "--help").code());
    Result version = outreach("--version");
    assertEquals(0, version.code());
    assertEquals("", version.err());
  }

  @Test
  void wrongUsageAndWrongConfigurationEndWithTwo() throws Exception {
    assertEquals(2, outreach("check", "--bogus").code());
    assertEquals(2, outreach().code());
    Result missing = outreach("run", "--config", "none.conf");
    assertEquals(2, missing.code());
    assertEquals(
        "none.conf: no such configuration file; name one with --config", missing.err().strip());
    Result wrong = outreach("check", "--set", "region=XX");
    assertEquals(2, wrong.code());
    assertEquals(
        "--set region: outreach.region: must be a country such as FR, was \"XX\"",
        wrong.err().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "C"})
  void linksSpacesAndAccentsInPathsAreNoObstacle(String locale) throws Exception {
    Result result =
        bash(
            ODD_FOLDER
                + "ln -s \"$2\" \"$odd/projet\"; ln -s projet/scripts/outreach \"$odd/lien\"; "
                + "cd \"$odd\"; echo 'outreach.region = XX' > \"réglages.conf\"; "
                + "./lien check --config réglages.conf; code=$?; rm lien projet; exit $code",
            locale);
    assertEquals(2, result.code(), result.err());
    assertEquals(
        "réglages.conf:1: outreach.region: must be a country such as FR, was \"XX\"",
        result.err().strip());
  }

  @Test
  void theProjectItselfMayLieInAFolderWithSpacesAndAccents() throws Exception {
    Result result =
        bash(
            ODD_FOLDER
                + "cd \"$odd\"; mkdir -p p/scripts p/src/main p/target/classes; "
                + "cp \"$2\"/scripts/outreach p/scripts/; cp \"$2\"/pom.xml p/; "
                + "cp \"$2\"/target/classes/jvm.options p/target/classes/; "
                + "cp \"$2\"/target/spark.classpath \"$2\"/target/outreach.jar p/target/; "
                + "cd /; \"$odd\"/p/scripts/outreach check",
            "C");
    assertEquals(2, result.code(), result.err());
    assertTrue(
        result.err().contains("été/p/conf/outreach.conf: no such configuration file"),
        result.err());
  }

  @Test
  void anOldJavaIsToldInOneLine() throws Exception {
    Result result =
        bash(
            "mkdir -p \"$1/jdk/bin\"; "
                + "printf '#!/bin/sh\\necho openjdk version \\\\\"11.0.2\\\\\" >&2\\n'"
                + " > \"$1/jdk/bin/java\"; chmod +x \"$1/jdk/bin/java\"; "
                + "JAVA_HOME=\"$1/jdk\" \"$2\"/scripts/outreach --help",
            "C.UTF-8");
    assertEquals(2, result.code());
    assertEquals(
        "outreach: Java 17 or newer is needed, found 11.0.2; set JAVA_HOME or PATH",
        result.err().strip());
  }
}
