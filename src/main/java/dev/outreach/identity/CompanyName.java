package dev.outreach.identity;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A company's name as it is compared: without case, accents, punctuation and, at its ends, legal
 * form. {@code "Vélos Montariel, S.A.R.L."} and {@code VELOS MONTARIEL} are one.
 */
final class CompanyName {
  private static final int SHORTEST = 2;

  private static final Set<String> LEGAL_FORMS =
      words(
          "sarl eurl sas sasu sa sci scp scop scic snc selarl selas gie ei eirl asbl bv nv srl sprl"
              + " spa gmbh mbh ag kg ohg ug ltd limited llc llp inc incorporated corp corporation"
              + " co plc pty sl slu lda oy ab aps");

  /** What stands in the place of a company without naming one. */
  private static final Set<String> NOBODY =
      words(
          "freelance freelancer independant independante independent autoentrepreneur"
              + " microentreprise microentrepreneur selfemployed particulier particuliers divers"
              + " diversclients client clients clientdivers clientsdivers comptoir prive private"
              + " none aucun aucune inconnu inconnue unknown retraite retraitee etudiant etudiante"
              + " enrecherche confidentiel confidential na neant sans sansemploi unemployed"
              + " amoncompte asoncompte professionliberale travailleurindependant"
              + " consultantindependant independentconsultant freelanceconsultant"
              + " consultantfreelance selfemployedfreelance entrepreneur entrepreneurindividuel"
              + " stealth stealthstartup retired student etudes personnel perso personal"
              + " nonrenseigne nonrenseignee tbd various");

  private CompanyName() {}

  /** The name as it is compared; nothing if it names no company. */
  static Optional<String> key(String name) {
    if (name == null) {
      return Optional.empty();
    }
    List<String> words = words(letters(name), true);
    Deque<String> left = new ArrayDeque<>(words);
    while (!left.isEmpty() && LEGAL_FORMS.contains(left.peekLast())) {
      left.removeLast();
    }
    while (!left.isEmpty() && LEGAL_FORMS.contains(left.peekFirst())) {
      left.removeFirst();
    }
    // A firm may be called Ag or Co; a legal form alone is its name then.
    String key = String.join("", left.isEmpty() ? words : left);
    return key.length() < SHORTEST || NOBODY.contains(key) ? Optional.empty() : Optional.of(key);
  }

  /** A person's name as it is compared: also whichever of its words stands first. */
  static Optional<String> personKey(String name) {
    if (name == null) {
      return Optional.empty();
    }
    List<String> words = words(letters(name), false);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" ", words.stream().sorted().toList()));
  }

  /** Lower case, no accents, no dots, and a blank for whatever is no letter and no digit. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(c);
              } else if (c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
                letters.append(' ');
              }
            });
    return letters.toString().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
  }

  /** The words; with {@code joinsLetters}, letters that stand alone make one, as in S A R L. */
  private static List<String> words(String letters, boolean joinsLetters) {
    List<String> words = new ArrayList<>();
    boolean isAfterLetter = false;
    for (String word : letters.split(" ")) {
      if (word.isEmpty()) {
        continue;
      }
      boolean isLetter = word.codePointCount(0, word.length()) == 1;
      if (joinsLetters && isLetter && isAfterLetter) {
        words.set(words.size() - 1, words.get(words.size() - 1) + word);
      } else {
        words.add(word);
      }
      isAfterLetter = isLetter;
    }
    return words;
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" ")));
  }
}
