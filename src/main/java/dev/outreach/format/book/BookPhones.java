package dev.outreach.format.book;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Text;
import java.util.List;

/**
 * The columns of numbers in an address book's table, by words that their names have in English,
 * French, German, Spanish, Italian, Portuguese and Dutch. Fax, switchboard and assistant are not
 * the person's own.
 */
final class BookPhones {
  private static final List<String> WORDS =
      List.of(
          "phone",
          "telefon",
          "telefoon",
          "telephone",
          "telmobile",
          "teldienst",
          "telpriv",
          "telprof",
          "telperso",
          "telbureau",
          "movil",
          "mobil",
          "mobiel",
          "handy",
          "cellular",
          "celular",
          "portable",
          "telemovel",
          "callback",
          "ruckmeldung");
  private static final List<String> WHOLE =
      List.of("particular", "particular2", "abitazione", "abitazione2", "ufficio2", "principale");
  private static final List<String> NOT_THEIRS =
      List.of(
          "fax",
          "telecopi",
          "pager",
          "telex",
          "tty",
          "tdd",
          "isdn",
          "rnis",
          "rdsi",
          "assist",
          "ayudante",
          "telefonfirma",
          "companymain",
          "telephonesociete",
          "compania",
          "organizacion",
          "centralita",
          "zentrale",
          "societa",
          "empresa",
          "horbehindert",
          "label",
          "type",
          "yomi",
          "phonetic",
          "automobile");

  private BookPhones() {}

  /** Where they stand, in the table's order. */
  static List<Integer> in(CsvTable table) {
    return table.indexes(BookPhones::isTheirs);
  }

  /** Of a column's key, as {@link Text#key} makes it. */
  private static boolean isTheirs(String key) {
    return WHOLE.contains(key)
        || WORDS.stream().anyMatch(key::contains) && NOT_THEIRS.stream().noneMatch(key::contains);
  }
}
