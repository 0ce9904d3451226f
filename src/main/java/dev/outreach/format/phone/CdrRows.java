package dev.outreach.format.phone;

import dev.outreach.export.CsvRows;
import dev.outreach.export.Dates;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The legs of a log without a header: {@code Master.csv} and its rotations ({@code Master.csv.1},
 * {@code Master-20110401.csv}). Asterisk and FreeSWITCH both give it that name, in several layouts,
 * so the cells decide.
 */
final class CdrRows implements LegLog {
  private static final int LOOKED_AT = 5;
  private static final Pattern NAME = Pattern.compile("(?i)master.*|.*\\.(csv|log|txt)([.-].*)?");

  private final CsvRows rows;
  private final CdrLayout usual;
  private final Dates dates;

  private CdrRows(CsvRows rows, CdrLayout usual, Dates dates) {
    this.rows = rows;
    this.usual = usual;
    this.dates = dates;
  }

  /**
   * The first row of the file that is a leg of a call, by its cells; nothing if none of five is.
   */
  static Optional<List<String>> firstLeg(ExportFile file) throws IOException {
    if (!NAME.matcher(file.name()).matches()) {
      return Optional.empty();
    }
    return Header.rows(LOOKED_AT, file, ',').stream()
        .filter(cells -> CdrLayout.of(cells).isPresent())
        .findFirst();
  }

  /** A file in which such a row was found. */
  static CdrRows open(ExportFile file, ReadingContext reading) throws IOException {
    CdrLayout usual = firstLeg(file).flatMap(CdrLayout::of).orElseThrow();
    return new CdrRows(CsvRows.open(file, ','), usual, Dates.in(reading.zone()));
  }

  @Override
  public Leg next() throws IOException, BadLeg {
    CsvRows.Row row = rows.next();
    if (row == null) {
      return null;
    }
    if (row.fault() != null) {
      throw new BadLeg(row.place(), row.fault(), null, null);
    }
    List<String> cells = row.cells().getFields();
    // A new configuration goes on in the same file.
    CdrLayout layout = CdrLayout.of(cells).orElse(usual);
    CallerId caller = CallerId.of(row.at(layout.callerId()));
    String from = row.at(CdrLayout.FROM);
    Leg.Ends ends =
        new Leg.Ends(
            from == null ? caller.number() : from,
            row.at(CdrLayout.TO),
            null,
            row.at(CdrLayout.CONTEXT),
            caller.name(),
            null);
    return new CdrCells(
            row.place(),
            layout.keys(cells),
            ends,
            row.at(layout.start()),
            row.at(layout.seconds()),
            row.at(layout.talkSeconds()),
            row.at(layout.ending()),
            cell(row, layout.app()),
            cell(row, layout.toChannel()))
        .leg(dates);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static String cell(CsvRows.Row row, int index) {
    return index < 0 ? null : row.at(index);
  }
}
