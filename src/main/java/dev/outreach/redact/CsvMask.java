package dev.outreach.redact;

import dev.outreach.export.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A CSV with a header row, which stays. Formats know their header by the columns that they need. A
 * file that no format knows has none of these, so that a header is told by the words that tools
 * name columns with, in several languages: a row of people's names must not be taken for one.
 */
final class CsvMask {
  private static final int HEADER_WITHIN = 50;
  private static final int ROWS_BELOW = 3;
  private static final int LONGEST_NAME = 80;
  private static final int DIGITS_OF_DATA = 4;
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]|(?<=\\p{Ll})(?=\\p{Lu})");

  /** As {@link Text#key} makes them. */
  private static final Set<String> WORDS =
      Set.copyOf(
          Arrays.asList(
              ("id uid uuid ref reference code key no nr num numero number nummer name nom naam nome"
                      + " nombre vorname nachname prenom apellido apellidos cognome voornaam achternaam"
                      + " first last middle given family full display firstname lastname fullname email"
                      + " mail emails courriel correo adresse address addresses indirizzo direccion"
                      + " endereco adres phone phones tel telephone telefon telefono telefone telefoon"
                      + " mobile mobil movil portable cell fax contact contacts kontakt contacto contatto"
                      + " company societe entreprise firma unternehmen empresa azienda bedrijf org"
                      + " organisation organization organizzazione organizacion account compte konto"
                      + " cuenta conto title titre titel titolo titulo job role position poste fonction"
                      + " date datum data fecha day jour tag time heure zeit uhrzeit hora ora tijd"
                      + " datetime timestamp timezone zone utc created updated modified sent received"
                      + " opened clicked start started end ended begin beginn debut fin fine inicio"
                      + " duration duree dauer duracion durata seconds minutes secs direction sens"
                      + " richtung type typ tipo kind art nature status state statut etat stato estado"
                      + " stage etape step result resultat ergebnis outcome reason raison from de to an"
                      + " sender recipient expediteur destinataire absender empfaenger subject objet"
                      + " betreff asunto oggetto message nachricht mensaje messaggio text texte body"
                      + " content note notes notiz remarques comment comments commentaire tags labels"
                      + " label category categories categorie group list lists campaign campagne"
                      + " kampagne variant channel canal kanal source url link lien website site profile"
                      + " profil handle pseudo username user owner country pays land pais city ville"
                      + " stadt ciudad street rue strasse zip postal region ip amount montant betrag"
                      + " importe total price prix currency devise wahrung value valeur wert valor debit"
                      + " credit journal compte lib lead deal affaire opportunity personne person"
                      + " invoice facture rechnung customer client kunde cliente call calls appel anruf"
                      + " caller callee called calling connected answered number line agent birthday")
                  .split(" ")));

  /** The sample, and whether a header was found in it. */
  record Masked(String text, boolean hasHeader) {}

  private record Found(List<CsvRow> rows, int header, int words) {}

  private CsvMask() {}

  /**
   * Whether a text that is not named a CSV is one: prose has words with commas between them too,
   * but not as many in each line.
   */
  static boolean isTable(String text) {
    Found found = find(text, HEADER_WITHIN + ROWS_BELOW);
    if (found == null || found.header + 1 == found.rows.size()) {
      return false;
    }
    int width = found.rows.get(found.header).cells().size();
    int last = Math.min(found.rows.size(), found.header + 1 + ROWS_BELOW);
    return width > 2
        && found.rows.subList(found.header + 1, last).stream()
            .allMatch(row -> row.cells().size() == width);
  }

  /** All before the header, the header, and so many rows. */
  static Masked of(String text, int records) {
    Found found = find(text, HEADER_WITHIN + records);
    if (found == null) {
      // Which separator a row's quotes stand beside is unknown; they part the same rows mostly.
      List<CsvRow> rows = CsvRow.of(text, separator(text), records);
      int end = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).end();
      return new Masked(Mask.of(text.substring(0, end)), false);
    }
    CsvRow header = found.rows.get(found.header);
    StringBuilder masked = new StringBuilder(Mask.of(text.substring(0, header.start())));
    int at = header.start();
    for (String cell : header.cells()) {
      masked.append(Mask.isPersonal(cell) ? Mask.of(cell) : cell);
      at += cell.length();
      // What follows the cell is its separator, or the line end.
      int next = Math.min(at + 1, header.end());
      masked.append(text, at, next);
      at = next;
    }
    int last = Math.min(found.rows.size() - 1, found.header + records);
    int end = found.rows.get(last).end();
    return new Masked(masked.append(Mask.of(text.substring(at, end))).toString(), true);
  }

  private static Found find(String text, int rows) {
    Found best = null;
    for (char separator : SEPARATORS) {
      List<CsvRow> all = CsvRow.of(text, separator, rows);
      for (int i = 0; i < Math.min(all.size(), HEADER_WITHIN); i++) {
        int words = words(all.get(i).cells());
        if (words > 0 && isAboveTable(all, i)) {
          best = best == null || words > best.words ? new Found(all, i, words) : best;
          break;
        }
      }
    }
    return best;
  }

  /** Whether the next rows have cells too: a sentence with commas in it is no header. */
  private static boolean isAboveTable(List<CsvRow> rows, int header) {
    int least = Math.max(2, rows.get(header).cells().size() / 2);
    int last = Math.min(rows.size(), header + 1 + ROWS_BELOW);
    return rows.subList(header + 1, last).stream().allMatch(row -> row.cells().size() >= least);
  }

  private static char separator(String text) {
    char best = ',';
    int most = 0;
    String line = text.lines().findFirst().orElse("");
    for (char separator : SEPARATORS) {
      int n = (int) line.chars().filter(c -> c == separator).count();
      best = n > most ? separator : best;
      most = Math.max(most, n);
    }
    return best;
  }

  /** How many cells are named as columns are; 0 where the row is no header. */
  private static int words(List<String> cells) {
    int filled = 0;
    int words = 0;
    int data = 0;
    for (String cell : cells) {
      if (cell.length() > LONGEST_NAME) {
        return 0;
      }
      filled += Text.key(cell).isEmpty() ? 0 : 1;
      words += isColumn(cell) ? 1 : 0;
      long digits = cell.chars().filter(Character::isDigit).count();
      data += digits >= DIGITS_OF_DATA || Mask.isPersonal(cell) ? 1 : 0;
    }
    return words >= 2 && 3 * words >= filled && 2 * data <= words ? words : 0;
  }

  /** Whether half of the cell's words are those that columns are named with. */
  private static boolean isColumn(String cell) {
    if (Mask.isPersonal(cell)) {
      return false;
    }
    List<String> words =
        Arrays.stream(BETWEEN.split(cell)).map(Text::key).filter(word -> !word.isEmpty()).toList();
    long known = words.stream().filter(WORDS::contains).count();
    return known > 0 && 2 * known >= words.size();
  }
}
