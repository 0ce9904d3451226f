package dev.outreach.format.declared;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.MappedField;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.RowKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table that the user keeps by hand: {@code touches*.csv}, {@code contacts*.csv} or {@code
 * contracts*.csv} (also {@code .tsv} and {@code .txt}, and French names). Columns stand in any
 * order, in English or French, as {@link MappedField} lists them.
 */
public record OwnCsv(RowKind sheet) implements Format {
  private static final int HEADER_WITHIN = 50;
  private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|txt)");
  private static final Map<RowKind, Pattern> NAMES =
      Map.of(
          RowKind.TOUCHES, Pattern.compile("(touches|prisesdecontact).*"),
          RowKind.CONTACTS, Pattern.compile("contacts.*"),
          RowKind.CONTRACTS, Pattern.compile("(contracts|contrats).*"));

  /** The columns that most have, in English and in French. */
  private static final Map<RowKind, List<String>> USUAL =
      Map.of(
          RowKind.TOUCHES,
          List.of(
              "occurred_at, channel, direction, person_name, company, email, phone, outcome",
              "date, canal, sens, nom, entreprise, courriel, téléphone, résultat"),
          RowKind.CONTACTS,
          List.of(
              "person_name, company, email, phone, role, connected_on",
              "nom, prénom, entreprise, courriel, téléphone, fonction"),
          RowKind.CONTRACTS,
          List.of(
              "person_name, company, status, signed_on, amount, currency",
              "nom, entreprise, statut, signé le, montant, devise"));

  @Override
  public String name() {
    return sheet.code();
  }

  @Override
  public boolean isKeptByHand() {
    return true;
  }

  /**
   * By its name, if there is a table's row at its beginning; a column that is missing is then worth
   * a word to the user. Every address book has its contacts file, and a text may be prose: those
   * must be ours by their columns too.
   */
  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    boolean isNamed =
        TABLE.matcher(file.name()).matches()
            && NAMES.get(sheet).matcher(Text.key(file.name())).matches();
    if (!isNamed) {
      return false;
    }
    boolean isCommonName =
        sheet == RowKind.CONTACTS || file.name().toLowerCase(Locale.ROOT).endsWith(".txt");
    return isCommonName ? isMostlyOurs(file) : beginsAsTable(file);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    String name = sheet.code() + " (your own table: a file called " + sheet.code() + "*.csv)";
    return USUAL.get(sheet).stream()
        .map(columns -> FormatMarks.table(name, List.of(columns.split(", "))))
        .toList();
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return MappedTable.open(file, sheet.byHand(), reading);
  }

  @Override
  public List<Piece> split(ExportFile file, ReadingContext reading, long bytes) throws IOException {
    return MappedTable.split(file, sheet.byHand(), bytes);
  }

  /** Whether a header has two of our columns at least, and no more others than ours. */
  private boolean isMostlyOurs(ExportFile file) throws IOException {
    Mapping mapping = sheet.byHand();
    return Header.isIn(
        file,
        header -> {
          int ours = MappedTable.present(mapping, sheet, header).size();
          return ours >= 2 && 2 * ours >= header.size();
        });
  }

  private static boolean beginsAsTable(ExportFile file) throws IOException {
    try (BufferedReader text = new BufferedReader(Text.reader(file))) {
      return text.lines()
          .limit(HEADER_WITHIN)
          .anyMatch(line -> line.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t'));
    }
  }
}
