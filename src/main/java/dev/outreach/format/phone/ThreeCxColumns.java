package dev.outreach.format.phone;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which column of a 3CX log is which, by {@link Text#key}: as the header says, or in the order of
 * its documentation. Behind {@code chain} that order differs between versions, so nothing is read
 * there without a header: what is internal begins with {@code Ext.} anyway.
 */
final class ThreeCxColumns {
  private static final int LOOKED_AT = 5;
  private static final List<String> NEEDED =
      List.of("duration", "timestart", "timeanswered", "fromno", "tono");
  private static final List<String> DOCUMENTED =
      List.of(
          "historyid",
          "callid",
          "duration",
          "timestart",
          "timeanswered",
          "timeend",
          "reasonterminated",
          "fromno",
          "tono",
          "fromdn",
          "todn",
          "dialno",
          "reasonchanged",
          "finalnumber",
          "finaldn");
  private static final Pattern CALL = Pattern.compile("Call \\d{1,15}");
  private static final Pattern CHAIN = Pattern.compile("Chain: .*");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,4}:\\d\\d:\\d\\d");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}/\\d{1,2}/\\d{1,2} \\d{1,2}:\\d\\d:\\d\\d");

  private ThreeCxColumns() {}

  /** Whether the first rows are of such a log, in whatever order. */
  static boolean isThreeCx(ExportFile file) throws IOException {
    return Header.rows(LOOKED_AT, file, ',').stream()
        .anyMatch(
            cells ->
                isHeader(cells) || any(cells, DATE) && (any(cells, CALL) || any(cells, CHAIN)));
  }

  /**
   * The place of each column, by its key.
   *
   * @throws RefusedFile if there is no header and the cells are in an order of their own
   */
  static Map<String, Integer> of(ExportFile file) throws IOException {
    List<List<String>> rows = Header.rows(LOOKED_AT, file, ',');
    List<String> order =
        rows.stream().filter(ThreeCxColumns::isHeader).findFirst().orElse(DOCUMENTED);
    if (order == DOCUMENTED && rows.stream().noneMatch(ThreeCxColumns::isDocumented)) {
      throw new RefusedFile(
          "unknown-columns",
          "the columns stand in an order of their own: write their names as a first line on top"
              + " (\"historyid,callid,duration,time-start,…\", as in 3CX's CDR settings)");
    }
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      columns.putIfAbsent(Text.key(order.get(i)), i);
    }
    return columns;
  }

  static boolean isHeader(List<String> cells) {
    return cells.stream().map(Text::key).toList().containsAll(NEEDED);
  }

  private static boolean isDocumented(List<String> cells) {
    return cells.size() >= DOCUMENTED.size()
        && CALL.matcher(cells.get(0)).matches()
        && (cells.get(2).isBlank() || CLOCK.matcher(cells.get(2)).matches())
        && DATE.matcher(cells.get(3)).matches()
        && (cells.get(4).isBlank() || DATE.matcher(cells.get(4)).matches())
        && DATE.matcher(cells.get(5)).matches()
        && !cells.get(7).isBlank()
        && !cells.get(8).isBlank();
  }

  private static boolean any(List<String> cells, Pattern pattern) {
    return cells.stream().anyMatch(cell -> pattern.matcher(cell).matches());
  }
}
