package dev.outreach.source.deal;

import dev.outreach.source.Text;
import dev.outreach.table.Contracts;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What became of a deal, in the words of a status or of a stage, which users name as they please:
 * {@code Closed Won}, {@code Fermée/Gagnée}, {@code closedlost}, {@code Devis signé}. English,
 * French, German, Spanish, Czech. A stage with none of the words is one on the way.
 */
final class DealStatus {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\d]+");
  private static final Set<String> WON =
      words("won closedwon gagne gagnee gagnes signe signee signed ganado ganada gewonnen vyhrano");
  private static final Set<String> LOST =
      words(
          "lost closedlost perdu perdue perdus refuse refusee annule annulee abandonne abandonnee"
              + " rejected cancelled canceled perdido perdida verloren prohrano");
  private static final Set<String> OPEN =
      words("open opened ouvert ouverte encours abierto abierta offen otevreny");

  private DealStatus() {}

  /** Of a stage; open where its words say neither. */
  static String ofStage(String stage) {
    return of(stage).orElse(Contracts.OPEN);
  }

  /** Of a status, one of few words of the tool; nothing if it is none that we know. */
  static Optional<String> of(String status) {
    if (status == null) {
      return Optional.empty();
    }
    boolean isWon = has(status, WON);
    boolean isLost = has(status, LOST);
    if (isWon != isLost) {
      return Optional.of(isWon ? Contracts.WON : Contracts.LOST);
    }
    return !isWon && (has(status, OPEN) || OPEN.contains(Text.key(status)))
        ? Optional.of(Contracts.OPEN)
        : Optional.empty();
  }

  /** Whether a cell of a column such as {@code Is Closed Won} says yes. */
  static boolean isYes(String cell) {
    return cell != null && Set.of("true", "yes", "1", "oui", "vrai").contains(Text.key(cell));
  }

  private static boolean has(String text, Set<String> words) {
    return Arrays.stream(NO_WORD.split(text)).map(Text::key).anyMatch(words::contains);
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }
}
