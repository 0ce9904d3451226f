package dev.outreach.summary;

import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of reports.
 *
 * @param folder where it lies, below the folder of all reports
 * @param rows how many rows each report has, in the reports' order
 * @param sentences the answers that open the page and close the screen
 */
public record PublishedSet(String folder, Map<String, Integer> rows, List<Sentence> sentences) {

  /**
   * The set of these tables.
   *
   * @param folder below the folder of all reports
   */
  public static PublishedSet of(Path folder, List<Sheet> sheets, List<Sentence> sentences) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    sheets.forEach(sheet -> rows.put(sheet.name(), sheet.rows().size()));
    return new PublishedSet(folder.toString().replace('\\', '/'), rows, List.copyOf(sentences));
  }
}
