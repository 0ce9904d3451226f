package dev.outreach;

import dev.outreach.export.RefusedFile;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.redact.Sample;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the start of an export without its personal data, for a public report of a fault. */
final class RedactedSample {
  private RedactedSample() {}

  /**
   * Writes it to {@code out}, and to the screen what it leaves out.
   *
   * @throws RunFailure if the file is missing, or is no text
   */
  static void write(Path file, Integer records, PrintStream out, PrintWriter screen) {
    Sample sample = sample(file, records);
    out.write(sample.bytes(), 0, sample.bytes().length);
    if (out.checkError()) {
      throw new RunFailure(ExitCode.MACHINE, "The sample could not be written to its end.");
    }
    sample.told().ifPresent(screen::println);
  }

  private static Sample sample(Path file, Integer records) {
    if (!Files.exists(file)) {
      throw new RunFailure(ExitCode.USAGE, file + ": there is no such file");
    }
    if (Files.isDirectory(file)) {
      throw new RunFailure(ExitCode.USAGE, file + " is a folder: redact takes one file");
    }
    try {
      return Sample.of(file, records);
    } catch (RefusedFile e) {
      throw new RunFailure(ExitCode.USAGE, e.getMessage());
    } catch (IOException e) {
      throw new RunFailure(ExitCode.USAGE, file + " cannot be read");
    }
  }
}
