package dev.outreach.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.outreach.export.Delivery;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.declared.ShippedMapping;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Reads any bytes as an export: to its end, or to a refusal, within five seconds, and in pieces as
 * it reads as a whole.
 */
final class Fuzzed {
  static final ReadingContext READING =
      new ReadingContext(
          new ExportOwner(
              Set.of("Max Muster"),
              Set.of(
                  "email:max@example.org",
                  "tel:+33639980001",
                  "x:max",
                  "x-id:1",
                  "linkedin:max",
                  "slack:U0000001",
                  "skype:max",
                  "telegram:user1")),
          new Identifiers("FR"),
          ZoneId.of("Europe/Paris"),
          Limits.DEFAULT,
          ShippedMapping.all());

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long PIECE_BYTES = 200;

  private Fuzzed() {}

  /**
   * Reads them under each of these names, each with the others beside it, for formats that look
   * into neighbours. Other exceptions than a refusal come out.
   */
  static void read(byte[] bytes, String... names) throws IOException {
    Path folder = Files.createTempDirectory("fuzzed");
    try {
      for (String name : names) {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
      }
      NearestFormat.format(
          ExportFile.of(folder.resolve(names[0]), names[0], Limits.DEFAULT), READING);
      for (String name : names) {
        ExportFile file = ExportFile.of(folder.resolve(name), name, Limits.DEFAULT);
        assertTimeout(LONGEST, () -> readThrough(new Delivery(file, "0", bytes.length, 0)), name);
      }
    } finally {
      delete(folder);
    }
  }

  private static void readThrough(Delivery delivery) throws IOException {
    List<Part> parts;
    try {
      parts = Part.of(delivery, READING);
    } catch (RefusedFile e) {
      // What an archive that is none deserves.
      return;
    }
    for (Part part : parts) {
      List<String> whole = SplitReading.read(List.of(part.piece()), READING);
      List<Part> pieces = Part.of(delivery, READING, 0, PIECE_BYTES);
      if (pieces.size() > parts.size()) {
        assertEquals(whole, SplitReading.read(pieces.stream().map(Part::piece).toList(), READING));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var tree = Files.walk(folder)) {
      for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
