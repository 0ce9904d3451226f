package dev.outreach.output.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.outreach.FastLane;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real LibreOffice Calc, without a screen and with a profile of its own. */
final class LibreOffice {
  /** Comma, quote, UTF-8, from line 1, any columns, English (United States), as a user reads it. */
  static final String ENGLISH_CSV = "CSV:44,34,76,1,,1033,false,true,false,false,false,-1,true";

  /** The same with semicolons, in French (France); both look for days, and evaluate formulas. */
  static final String FRENCH_CSV = "CSV:59,34,76,1,,1036,false,true,false,false,false,-1,true";

  private static final String PROGRAM = "soffice";
  private static final long MINUTES = 3;

  private final Path folder;

  /**
   * @param folder for the profile and for what is converted
   */
  LibreOffice(Path folder) {
    this.folder = folder;
  }

  /** Without the program these tests fail in continuous integration, and are skipped elsewhere. */
  static void requireInstalled() {
    FastLane.leaveOut("LibreOffice");
    String help =
        "LibreOffice Calc (soffice) is missing. On Debian and Ubuntu:"
            + " apt-get install libreoffice-calc-nogui";
    if (System.getenv("CI") != null) {
      assertTrue(isInstalled(), help);
    }
    assumeTrue(isInstalled(), help);
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, PROGRAM)));
  }

  /**
   * Opens the files, all in one start of the program.
   *
   * @param filter how they are read; null for what their own format says
   */
  List<OpenedBook> opened(String filter, List<Path> files) throws Exception {
    Path out = Files.createTempDirectory(folder, "opened");
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                "--outdir",
                out.toString()));
    if (filter != null) {
      command.add("--infilter=" + filter);
    }
    files.forEach(file -> command.add(file.toString()));
    call(command, out.resolve("screen"));
    List<OpenedBook> books = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".fods");
      books.add(OpenedBook.read(out.resolve(name)));
    }
    return books;
  }

  private static void call(List<String> command, Path screen) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectOutput(screen.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("still running after " + MINUTES + " minutes: " + command);
    }
    assertTrue(process.exitValue() == 0, () -> text(screen));
  }

  private static String text(Path screen) {
    try {
      return Files.readString(screen);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
