package dev.outreach.format.deal;

import dev.outreach.export.Text;
import dev.outreach.reader.DealStages;
import dev.outreach.table.Contracts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of a deal, in the words of a status or of a stage, which users name as they please:
 * {@code Closed Won}, {@code Fermée/Gagnée}, {@code closedlost}, {@code Devis signé}. English,
 * French, German, Spanish, Italian, Portuguese, Dutch, Czech. A stage with none of the words is one
 * on the way, and so is one that says that something was not done yet: {@code Devis non signé},
 * {@code bientôt signé}; only {@code not won} is lost.
 */
final class DealStatus {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

  /** What is said before it does not concern what stands behind. */
  private static final Pattern CLAUSE = Pattern.compile("[,;:()|/&+?!]|\\s[-–—]+\\s");

  private static final Pattern WILL_NOT = Pattern.compile("(?i)\\bwon[ ]?['’´`]t\\b");

  /** That the deal is won, of which the contrary is that it is lost. */
  private static final Set<String> WON =
      words(
          "won closedwon dealwon gagne gagnee gagnes gagnees conclu conclue ganado ganada ganados"
              + " gewonnen vinto vinta vinti ganho ganha vyhrano vyhrany");

  /** That papers are signed, of which the contrary is that they wait. */
  private static final Set<String> SIGNED =
      words(
          "signe signee signes signees signed firmado firmada firmato firmata assinado assinada"
              + " unterschrieben unterzeichnet ondertekend getekend podepsano");

  private static final Set<String> LOST =
      words(
          "lost closedlost deallost notwon closednotwon perdu perdue perdus perdues refuse refusee"
              + " annule annulee abandonne abandonnee rejete rejetee decline declinee declined"
              + " rejected refused cancelled canceled abandoned perdido perdida rechazado"
              + " verloren abgelehnt storniert perso persa rifiutato recusado afgewezen prohrano"
              + " sanssuite");
  private static final Set<String> OPEN =
      words("open opened ouvert ouverte encours abierto abierta offen otevreny aperto aberto");
  private static final Set<String> NOT =
      words(
          "not no non pas jamais never without sans nicht kein keine nie sin nunca senza mai nao"
              + " sem niet geen zonder ne neni isnt wasnt hasnt arent didnt");
  private static final Set<String> NOT_BEHIND = words("no non nein nee ne false faux ko");

  /** That it is hoped for, or waited for. */
  private static final Set<String> NOT_YET =
      words(
          "yet encore noch todavia aun ancora ainda nog almost nearly presque soon bientot bald"
              + " likely probably probable probablement maybe possibly peutetre vielleicht expected"
              + " pending awaiting waiting attente until before avant jusqua if si to be devrait should"
              + " could casi quasi quase bijna");

  /** So many words before it a negation stands at most: {@code has not yet been signed}. */
  private static final int WITHIN = 4;

  private DealStatus() {}

  /** Of a stage; open where neither the user nor its words say more. */
  static String ofStage(String stage, DealStages own) {
    return own.status(stage).or(() -> of(stage)).orElse(Contracts.OPEN);
  }

  /** Of a status, one of few words of the tool; nothing if it is none that we know. */
  static Optional<String> of(String status) {
    if (status == null) {
      return Optional.empty();
    }
    List<List<String>> clauses =
        Arrays.stream(CLAUSE.split(WILL_NOT.matcher(status).replaceAll("will not")))
            .map(DealStatus::tokens)
            .filter(clause -> !clause.isEmpty())
            .toList();
    List<String> said =
        IntStream.range(0, clauses.size())
            .boxed()
            .flatMap(i -> said(clauses.get(i), isDenied(clauses, i + 1)))
            .distinct()
            .toList();
    if (said.size() == 1) {
      return Optional.of(said.get(0));
    }
    if (said.size() == 2 && said.contains(Contracts.OPEN)) {
      // That it was not signed is no contradiction to its loss, but one to its success.
      return Optional.of(said.contains(Contracts.LOST) ? Contracts.LOST : Contracts.OPEN);
    }
    boolean saysOpen =
        OPEN.contains(Text.key(status))
            || clauses.stream().flatMap(List::stream).anyMatch(OPEN::contains);
    return said.isEmpty() && saysOpen ? Optional.of(Contracts.OPEN) : Optional.empty();
  }

  /** Whether a cell of a column such as {@code Is Closed Won} says yes. */
  static boolean isYes(String cell) {
    return cell != null && Set.of("true", "yes", "1", "10", "oui", "vrai").contains(Text.key(cell));
  }

  /** Whether a cell of such a column says no. */
  static boolean isNo(String cell) {
    return cell != null && Set.of("false", "no", "0", "00", "non", "faux").contains(Text.key(cell));
  }

  /** What a clause says, once for each of its telling words. */
  private static Stream<String> said(List<String> clause, boolean isDenied) {
    return IntStream.range(0, clause.size())
        .mapToObj(
            i -> {
              List<String> before = clause.subList(Math.max(0, i - WITHIN), i);
              List<String> behind = clause.subList(i + 1, clause.size());
              boolean isNot =
                  before.stream().anyMatch(NOT::contains)
                      || isDenied && behind.isEmpty()
                      || behind.size() == 1 && NOT_BEHIND.contains(behind.get(0));
              boolean isNotYet =
                  before.stream().anyMatch(NOT_YET::contains)
                      || isNot && behind.stream().anyMatch(NOT_YET::contains);
              return said(clause.get(i), isNot, isNotYet);
            })
        .filter(one -> one != null);
  }

  private static String said(String word, boolean isNot, boolean isNotYet) {
    if (LOST.contains(word)) {
      return isNot || isNotYet ? Contracts.OPEN : Contracts.LOST;
    }
    if (SIGNED.contains(word)) {
      return isNot || isNotYet ? Contracts.OPEN : Contracts.WON;
    }
    if (WON.contains(word)) {
      return isNotYet ? Contracts.OPEN : isNot ? Contracts.LOST : Contracts.WON;
    }
    return null;
  }

  /** Whether this clause is a no to the one before: {@code Signé : non}. */
  private static boolean isDenied(List<List<String>> clauses, int i) {
    return i < clauses.size()
        && clauses.get(i).size() == 1
        && NOT_BEHIND.contains(clauses.get(i).get(0));
  }

  private static List<String> tokens(String clause) {
    List<String> tokens =
        Arrays.stream(NO_WORD.split(clause))
            .map(Text::key)
            .filter(word -> !word.isEmpty())
            .toList();
    // The French for a deal that came to nothing is two words, of which one denies.
    int at = tokens.indexOf("sans");
    boolean isNothing = at >= 0 && at + 1 < tokens.size() && tokens.get(at + 1).equals("suite");
    return isNothing ? List.of("sanssuite") : tokens;
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }
}
