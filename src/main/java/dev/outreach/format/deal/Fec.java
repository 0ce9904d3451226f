package dev.outreach.format.deal;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The accounting file that French law fixes, {@code 123456789FEC20101231.txt} ({@code Fichier des
 * écritures comptables}): every invoice in it is a contract won on its day. Tab or bar, UTF-8 or
 * ISO-8859-15, decimal comma, days as {@code 20101231}; {@code Debit} and {@code Credit}, or {@code
 * Montant} and {@code Sens}; also the books of receipts that the liberal professions keep, with
 * {@code DateRglt} and {@code IdClient}.
 *
 * <p>Lines of one {@code EcritureNum} stand together and make one record; see {@link FecEntry} for
 * which of them are invoices. The client is known by name alone, and is joined to the one person
 * known at the company of that name.
 */
public final class Fec implements Format {
  /** Lines of one entry that are looked at; a longer one, of no single client, is put aside. */
  static final int MOST_LINES = 5_000;

  private static final List<String> NEEDED =
      List.of("JournalCode", "EcritureNum", "EcritureDate", "CompteNum");

  @Override
  public String name() {
    return "fec";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return Header.isIn(file, Fec::isHeader);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    FecLines lines = FecLines.open(file);
    boolean hasSums =
        lines.columns().containsAll(Set.of("debit", "credit"))
            || lines.columns().containsAll(Set.of("montant", "sens"));
    if (!isHeader(lines.columns()) || !hasSums) {
      lines.close();
      throw new RefusedFile(
          "missing-column", "the first line does not name the columns of a FEC (Debit, Credit …)");
    }
    FecCredits credits = new FecCredits();
    try (Entries entries = new Entries(FecLines.open(file))) {
      for (FecEntry entry = entries.entry(); entry != null; entry = entries.entry()) {
        entry.credit(credits);
      }
    }
    Entries entries = new Entries(lines);
    return new RecordReader() {
      @Override
      public List<Entry> next() throws IOException {
        FecEntry entry = entries.entry();
        return entry == null ? null : entry.invoices(reading, credits);
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  private static boolean isHeader(Set<String> columns) {
    return NEEDED.stream().map(Text::key).allMatch(columns::contains);
  }

  private static final class Entries implements Closeable {
    private final FecLines lines;
    private FecLines.Line ahead;

    Entries(FecLines lines) throws IOException {
      this.lines = lines;
      this.ahead = lines.next();
    }

    /** The next one, or null after the last. */
    FecEntry entry() throws IOException {
      if (ahead == null) {
        return null;
      }
      FecEntry entry = new FecEntry(ahead);
      for (ahead = lines.next(); ahead != null && entry.has(ahead); ahead = lines.next()) {
        entry.add(ahead);
      }
      return entry;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
