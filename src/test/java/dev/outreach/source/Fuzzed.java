package dev.outreach.source;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.outreach.identity.Identifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Reads any bytes as an export: to its end, or to a refusal, and within five seconds. */
final class Fuzzed {
  static final Reading READING =
      new Reading(
          new Me(
              Set.of("Max Muster"),
              Set.of(
                  "email:max@example.org", "tel:+33639980001", "x:max", "x-id:1", "linkedin:max")),
          new Identifiers("FR"),
          ZoneId.of("Europe/Paris"),
          Limits.DEFAULT,
          List.of());

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Fuzzed() {}

  /** Reads them under each of these names; other exceptions than a refusal come out. */
  static void read(byte[] bytes, String... names) throws IOException {
    Path folder = Files.createTempDirectory("fuzzed");
    try {
      for (String name : names) {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        ExportFile file = ExportFile.of(path, name, Limits.DEFAULT);
        assertTimeout(LONGEST, () -> readThrough(new Delivery(file, "0", bytes.length, 0)));
        Files.delete(path);
      }
    } finally {
      deleteEmpty(folder);
    }
  }

  private static void readThrough(Delivery delivery) throws IOException {
    try {
      for (Part part : Part.of(delivery, READING)) {
        try (RecordReader reader = part.open(READING)) {
          List<Entry> entries = reader.next();
          while (entries != null) {
            entries.forEach(entry -> entry.toRow(part.format()));
            entries = reader.next();
          }
        }
      }
    } catch (RefusedFile e) {
      // What a file that is none deserves.
    }
  }

  private static void deleteEmpty(Path folder) throws IOException {
    try (var tree = Files.walk(folder)) {
      for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
