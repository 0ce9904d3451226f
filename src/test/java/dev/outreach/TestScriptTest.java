package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code scripts/test} installs, and what it says, on machines that hold other programs. It
 * finds only those of a folder that stands for the machine; its Maven and apt-get only tell.
 */
class TestScriptTest {
  private static final List<String> BROWSER = List.of("chromium", "chromedriver");

  @TempDir Path folder;
  private Path programs;
  private Path project;

  @BeforeEach
  void aMachineWithoutBrowser() throws Exception {
    programs = Files.createDirectories(folder.resolve("bin"));
    project = Files.createDirectories(folder.resolve("project/scripts")).getParent();
    Files.copy(Launcher.PROJECT.resolve("scripts/test"), project.resolve("scripts/test"));
    for (String name : List.of("dirname", "mkdir", "cat", "env")) {
      Ended found = new Launcher(folder).bash("command -v \"$3\"", name);
      program(name, "exec " + found.out().strip() + " \"$@\"");
    }
    program("mvn", "echo mvn CI=$CI \"$@\"");
    program("uname", "echo Linux");
    program("soffice", "exit 1");
  }

  private void program(String name, String script) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private Ended test(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", project + "/scripts/test"));
    command.addAll(List.of(arguments));
    return new Launcher(folder).with("PATH", programs.toString()).call(command);
  }

  private static void assertTestsRan(Ended ended) {
    assertEquals(0, ended.code(), ended.toString());
    assertEquals("mvn CI=true -q -B -DskipTests verify\nmvn CI=true -B test\n", ended.out());
  }

  @Test
  void whereAllIsThereItIsQuiet() throws Exception {
    for (String name : BROWSER) {
      program(name, "exit 1");
    }
    Ended ended = test();
    assertTestsRan(ended);
    assertEquals("", ended.err());
  }

  @Test
  void theFastLaneInstallsNothingAndLeavesOutWhatIsSlow() throws Exception {
    program("apt-get", "echo \"$@\" >> \"" + folder + "/apt\"");
    Ended ended = test("fast");
    assertEquals(0, ended.code(), ended.toString());
    assertEquals("mvn CI=true -B test -DexcludedGroups=slow\n", ended.out());
    assertEquals("", ended.err());
    assertFalse(Files.exists(folder.resolve("apt")), "apt-get was called");
  }

  @Test
  void anotherArgumentIsRefused() throws Exception {
    Ended ended = test("quick");
    assertEquals(2, ended.code(), ended.toString());
    assertEquals("", ended.out());
    assertEquals("usage: scripts/test [fast]\n", ended.err());
  }

  @Test
  void whereItMayNotInstallItSaysWhatToInstallAndGoesOn() throws Exception {
    program("id", "echo 1000");
    program("apt-get", "echo \"$@\" >> \"" + folder + "/apt\"");
    program("sudo", "exit 1");
    Ended ended = test();
    assertTestsRan(ended);
    assertTrue(ended.err().contains("apt-get install chromium chromium-driver"), ended.toString());
    assertFalse(Files.exists(folder.resolve("apt")), "apt-get was called");
  }

  @Test
  void whereItMayItInstallsWhatIsMissingAndNothingElse() throws Exception {
    program("id", "echo 1000");
    program("sudo", "shift; \"$@\"");
    program("chromium", "exit 1");
    program(
        "apt-get",
        "echo \"$@\" >> \""
            + folder
            + "/apt\"; echo > \""
            + programs
            + "/chromedriver\";"
            + " /bin/chmod +x \""
            + programs
            + "/chromedriver\"");
    Ended ended = test();
    assertTestsRan(ended);
    assertEquals(
        "Installing chromium-driver for the tests (output in target/packages.log) …",
        ended.err().strip());
    assertEquals(
        List.of("-q update", "-q -y --no-install-recommends install chromium-driver"),
        Files.readAllLines(folder.resolve("apt")));
  }

  @Test
  void whatCouldNotBeInstalledIsSaid() throws Exception {
    program("id", "echo 0");
    program("apt-get", "exit 100");
    Ended ended = test();
    assertTestsRan(ended);
    assertTrue(ended.err().startsWith("Installing chromium chromium-driver"), ended.err());
    assertTrue(
        ended.err().contains("apt-get install chromium chromium-driver\n"), ended.toString());
  }
}
