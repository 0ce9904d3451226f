package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.outreach.Launcher.Ended;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code scripts/outreach} settles before the program runs, and how it hands it over. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Slow
class LauncherTest {
  /** A folder whose name has a space, an apostrophe and accents, in bytes that bash writes. */
  private static final String ODD_FOLDER =
      "odd=\"$1/$(printf 'dossier d\\047\\303\\251t\\303\\251')\"; mkdir -p \"$odd\"; ";

  @TempDir Path folder;

  @BeforeAll
  static void needThePackagedProgram() throws IOException {
    Launcher.requirePackaged();
  }

  private Ended outreach(String... args) throws Exception {
    return new Launcher(folder).outreach(args);
  }

  private Ended bash(String script, String locale) throws Exception {
    return new Launcher(folder).with("LC_ALL", locale).bash(script);
  }

  @Test
  void helpAndVersionEndWell() throws Exception {
    Ended help = outreach("--help");
    assertEquals(0, help.code(), help.err());
    assertEquals("", help.err());
    assertTrue(help.out().startsWith("Usage: outreach"), help.out());
    assertEquals(0, outreach("run", "--help").code());
    Ended version = outreach("--version");
    assertEquals(0, version.code());
    assertEquals("", version.err());
  }

  @Test
  void wrongUsageAndWrongConfigurationEndWithTwo() throws Exception {
    assertEquals(2, outreach("check", "--bogus").code());
    assertEquals(2, outreach().code());
    Ended missing = outreach("run", "--config", "none.conf");
    assertEquals(2, missing.code());
    assertEquals(
        "none.conf: no such configuration file; name one with --config", missing.err().strip());
    Ended wrong = outreach("check", "--set", "region=XX");
    assertEquals(2, wrong.code());
    assertEquals(
        "--set region: outreach.region: must be a country such as FR, was \"XX\"",
        wrong.err().strip());
  }

  @Test
  void anyFolderCanBeTriedWithoutAConfigurationOfItsOwn() throws Exception {
    Ended result =
        bash(
            ODD_FOLDER
                + "mkdir -p \"$odd/reçus\"; cd \"$odd\"; "
                + "printf 'Date;Nom;Canal;Courriel\\n' >reçus/prospection.csv; "
                + "printf 'date,channel,email\\n2010-04-03,email,ana@example.org\\n' >reçus/touches.csv; "
                + "printf '\\377\\330\\377' >reçus/photo.jpg; \"$2\"/scripts/outreach check reçus",
            "C.UTF-8");
    assertEquals(0, result.code(), result.toString());
    List<String> lines = result.out().lines().map(line -> line.replaceAll(" +", " ")).toList();
    assertEquals(
        List.of(
            "file format touches contacts contracts rejected skipped seconds",
            "photo.jpg not recognised 0 0 0 0 0 #",
            " a JPEG picture",
            "prospection.csv not recognised 0 0 0 0 0 #",
            " a table of 4 columns; nearest to touches (your own table: a file called"
                + " touches*.csv), of whose 8 columns or fields it has 4",
            "touches.csv touches 1 0 0 0 0 #",
            "",
            "3 files: 1 read, 0 refused, 2 not recognised; 1 touch, 0 contacts, 0 contracts,"
                + " 0 rejected."),
        lines.stream().map(line -> line.replaceAll(" \\d+\\.\\d$", " #")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "C"})
  void linksSpacesAndAccentsInPathsAreNoObstacle(String locale) throws Exception {
    Ended result =
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
  void aConfigurationNamedWithoutItsFolderFindsWhatItIncludes() throws Exception {
    Files.writeString(folder.resolve("team.conf"), "outreach.region = XX");
    Files.writeString(folder.resolve("mine.conf"), "include \"team.conf\"");
    Ended result = outreach("check", "--config", "mine.conf");
    assertEquals(2, result.code(), result.toString());
    assertEquals(
        "team.conf:1: outreach.region: must be a country such as FR, was \"XX\"",
        result.err().strip());
  }

  @Test
  void theProjectItselfMayLieInAFolderWithSpacesAndAccents() throws Exception {
    Ended result =
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
    Ended result =
        bash(
            "mkdir -p \"$1/jdk/bin\"; "
                + "printf '#!/bin/sh\\necho openjdk version \\\\\"11.0.2\\\\\" >&2\\n'"
                + " > \"$1/jdk/bin/java\"; chmod +x \"$1/jdk/bin/java\"; "
                + "JAVA_HOME=\"$1/jdk\" \"$2\"/scripts/outreach --help",
            "C.UTF-8");
    assertEquals(2, result.code());
    assertEquals(
        "outreach: Java 17 or newer is needed (tested with 17 and 25), found 11.0.2;"
            + " set JAVA_HOME or PATH",
        result.err().strip());
  }

  @Test
  void anArchiveOfClassesIsUsedByTheBuildOfJavaThatMadeIt() throws Exception {
    Path target = emptyProgram();
    assertEquals("makes an archive", runOn("17.0.1+12"));
    assertEquals("uses that of 17.0.1+12", runOn("17.0.1+12"));
    assertEquals("makes an archive", runOn("25+36"));
    assertEquals("uses that of 17.0.1+12", runOn("17.0.1+12"));
    assertEquals("makes an archive", runOn("17.0.1+13"));
    assertEquals("uses that of 17.0.1+13", runOn("17.0.1+13"));
    assertEquals("uses that of 25+36", runOn("25+36"));
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(2, files.filter(file -> file.toString().contains(".jsa")).count());
    }
    Instant later = Instant.now().plusSeconds(5);
    Files.setLastModifiedTime(target.resolve("outreach.jar"), FileTime.from(later));
    assertEquals("makes an archive", runOn("25+36"));
  }

  /** A project that is built, of a program that does nothing. */
  private Path emptyProgram() throws IOException {
    Path target = Files.createDirectories(folder.resolve("target"));
    Files.createDirectories(folder.resolve("src/main"));
    Files.createFile(folder.resolve("pom.xml"));
    Files.createFile(target.resolve("outreach.jar"));
    Files.writeString(target.resolve("spark.classpath"), target.resolve("outreach.jar") + ":\n");
    Path script = Files.createDirectories(folder.resolve("scripts")).resolve("outreach");
    Files.copy(Launcher.PROJECT.resolve("scripts/outreach"), script);
    return target;
  }

  /** What a Java of this build, which only writes its name into an archive, is told to do. */
  private String runOn(String build) throws Exception {
    javaThat(
        """
        if [ "$1" = -version ]; then
          printf 'openjdk version "%%s"\\nbuild %%s\\n' '%1$s' '%2$s' >&2
          exit
        fi
        for word in "$@"; do
          case $word in
            -XX:ArchiveClassesAtExit=*) echo makes an archive; echo '%2$s' >"${word#*=}" ;;
            -XX:SharedArchiveFile=*) echo uses that of "$(cat "${word#*=}")" ;;
          esac
        done
        """
            .formatted(build.split("\\+")[0], build));
    Ended ended =
        new Launcher(folder)
            .with("JAVA_HOME", folder.resolve("jdk").toString())
            .call(List.of(folder + "/scripts/outreach", "run"));
    assertEquals(0, ended.code(), ended.toString());
    return ended.out().strip() + ended.err();
  }

  @Test
  void theProgramIsToldThatNobodySitsAtATerminal() throws Exception {
    Ended piped = withShowingJava().bash("\"$2\"/scripts/outreach check");
    assertTrue(piped.out().contains(" -Doutreach.terminal=false "), piped.toString());
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      disabledReason = "elsewhere the command script takes other options")
  void theProgramIsToldThatItsUserSitsAtATerminal() throws Exception {
    Ended typed =
        withShowingJava().bash("script -qec \"'$2/scripts/outreach' check\" /dev/null </dev/null");
    assertTrue(typed.out().contains(" -Doutreach.terminal=true "), typed.toString());
  }

  @Test
  void aQuarterOfTheMachinesMemoryIsTheHeapUnlessSaidOtherwise() throws Exception {
    long memory =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    long quarter = Math.max(1400, Math.min(8192, memory / 4 >> 20));
    Matcher heap =
        Pattern.compile("-Xmx(\\d+)m -Doutreach\\.memory=\\1m ")
            .matcher(withShowingJava().outreach("check").out());
    assertTrue(heap.find());
    assertEquals(quarter, Long.parseLong(heap.group(1)), 1);
    Ended said = withShowingJava().with("OUTREACH_MEMORY", "700m").outreach("check");
    assertTrue(said.out().contains("-Xmx700m -Doutreach.memory=700m "), said.toString());
  }

  /** A Java that only shows its arguments. */
  private Launcher withShowingJava() throws IOException {
    javaThat("echo 'openjdk version \"17\"' >&2\necho \"$@\"\n");
    return new Launcher(folder).with("JAVA_HOME", folder.resolve("jdk").toString());
  }

  /** A script in the place of Java. */
  private void javaThat(String does) throws IOException {
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + does);
    assertTrue(java.toFile().setExecutable(true));
  }
}
