package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample on one JDK of each version that this machine has, from 17 on: the same reports, the
 * same lines on the screen, and a second start from the first one's archive. {@link SampleRunTest}
 * does it on the JDK that runs the tests, which is taken here only where there is no other.
 */
@Slow
class EveryJdkTest {
  private static final int OLDEST = 17;

  /** Where the installers of Debian, Fedora, macOS, SDKMAN and IntelliJ lay JDKs. */
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/lib/jvm"),
          Path.of("/Library/Java/JavaVirtualMachines"),
          Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"),
          Path.of(System.getProperty("user.home"), ".jdks"));

  @TempDir Path folder;

  @BeforeAll
  static void needThePackagedProgram() throws IOException {
    Launcher.requirePackaged();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theSampleRunsTwiceAsItDoesOnTheJdkOfTheTests(Path jdk) throws Exception {
    Launcher launcher = new Launcher(folder).with("JAVA_HOME", jdk.toString());
    assertRuns(launcher, SampleRunTest.ALL_NEW);
    Path classes = SampleRunTest.classes(folder);
    assertRuns(launcher.logClasses(classes), SampleRunTest.NOTHING_NEW);
    SampleRunTest.assertArchived(Files.readAllLines(classes));
  }

  private void assertRuns(Launcher launcher, String found) throws Exception {
    Ended run = launcher.outreach("run", "--set", "warehouse=w", "--set", "reports.directory=r");
    assertEquals(0, run.code(), run.toString());
    SampleRunTest.assertProgress(run, found);
    SampleRunTest.assertSummary(run, "/.*/r/latest");
    SampleRunTest.assertGolden(SampleRunTest.files(folder.resolve("r/latest/csv")));
  }

  static Collection<Path> jdks() throws IOException {
    Map<Integer, Path> byVersion = new TreeMap<>();
    for (Path home : homes()) {
      int version = version(home);
      if (version >= OLDEST) {
        byVersion.putIfAbsent(version, home);
      }
    }
    if (byVersion.size() > 1) {
      byVersion.remove(Runtime.version().feature());
    }
    return byVersion.values();
  }

  /** Folders that may be those of JDKs, that of the running one first. */
  private static List<Path> homes() throws IOException {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    System.getenv()
        .forEach(
            (variable, value) -> {
              if (variable.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
              }
            });
    for (Path parent : FOLDERS) {
      if (Files.isDirectory(parent)) {
        try (Stream<Path> children = Files.list(parent)) {
          children
              .sorted()
              .flatMap(child -> Stream.of(child, child.resolve("Contents/Home")))
              .forEach(homes::add);
        }
      }
    }
    return homes;
  }

  /** Its version as its file {@code release} tells it; 0 where there is no JDK. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
      return 0;
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    }
    String version = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
    return Integer.parseInt(version.split("\\D", 2)[0]);
  }
}
