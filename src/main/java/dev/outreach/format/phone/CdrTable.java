package dev.outreach.format.phone;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calls of an Asterisk switchboard from its table {@code cdr}, saved as CSV with a header: what
 * FreePBX keeps ({@code calldate,clid,src,dst,dcontext,…,did,…,linkedid}), under any name and with
 * any separator. Read as {@link AsteriskCdr}, whose calls have the same ids. Beyond it, {@code did}
 * (the number of mine that was dialled) tells inbound calls, and {@code cnam} and {@code dst_cnam}
 * name people. Empty cells may be {@code NULL} or {@code \N}, as databases write them.
 */
public final class CdrTable implements Format {
  private static final List<String> NEEDED = List.of("src", "dst", "billsec", "disposition");
  private static final List<String> STARTS = List.of("calldate", "start");
  private static final Set<String> EMPTY = Set.of("NULL", "\\N");

  @Override
  public String name() {
    return "asterisk-cdr-table";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isUnderAnyName(file, CdrTable::isHeader);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table =
        CsvTable.open(file, CdrTable::isHeader, "calldate, " + String.join(", ", NEEDED));
    return new CallLegs(new Rows(table, Dates.in(reading.zone())), "asterisk", reading);
  }

  private static boolean isHeader(Set<String> columns) {
    return columns.containsAll(NEEDED) && STARTS.stream().anyMatch(columns::contains);
  }

  private record Rows(CsvTable table, Dates dates) implements LegLog {
    @Override
    public Leg next() throws IOException, BadLeg {
      CsvTable.Line line = table.next();
      if (line == null) {
        return null;
      }
      if (line.fault() != null) {
        throw new BadLeg(line.place(), line.fault(), null, null);
      }
      CallerId caller = CallerId.of(first(line, "clid"));
      String from = first(line, "src", "cnum");
      String name = first(line, "cnam");
      Leg.Ends ends =
          new Leg.Ends(
              from == null ? caller.number() : from,
              first(line, "dst"),
              first(line, "did"),
              first(line, "dcontext"),
              name == null ? caller.name() : name,
              first(line, "dst_cnam"));
      return new CdrCells(
              line.place(),
              Stream.of(first(line, "linkedid", "uniqueid")).filter(Objects::nonNull).toList(),
              ends,
              first(line, "calldate", "start"),
              first(line, "duration"),
              first(line, "billsec"),
              first(line, "disposition"),
              first(line, "lastapp"),
              first(line, "dstchannel"))
          .leg(dates);
    }

    @Override
    public void close() throws IOException {
      table.close();
    }

    private static String first(CsvTable.Line line, String... columns) {
      return Stream.of(columns)
          .map(line::get)
          .filter(cell -> cell != null && !EMPTY.contains(cell))
          .findFirst()
          .orElse(null);
    }
  }
}
