package dev.outreach.format.sending;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A sending tool's CSV of one header and some rows, and what was read from it. */
final class SendingExport {
  private final Path folder;
  private final String name;
  private final String header;

  SendingExport(Path folder, String name, String header) {
    this.folder = folder;
    this.name = name;
    this.header = header;
  }

  CsvExport with(String... rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(Arrays.asList(rows));
    return CsvExport.of(folder, name, lines.toArray(String[]::new));
  }

  /** Channel, direction, kind and outcome of each touch, and its instant. */
  List<String> touches(String... rows) throws IOException {
    return with(rows).rows().stream()
        .filter(row -> row.containsKey("channel"))
        .map(SendingExport::inWords)
        .toList();
  }

  /** The rows of the contacts, or of the rejects. */
  List<Map<String, Object>> having(String column, String... rows) throws IOException {
    return with(rows).rows().stream().filter(row -> row.containsKey(column)).toList();
  }

  private static String inWords(Map<String, Object> touch) {
    return String.join(
        " ",
        List.of("channel", "direction", "kind", "outcome", "occurred_at").stream()
            .map(column -> String.valueOf(touch.get(column)))
            .toList());
  }
}
