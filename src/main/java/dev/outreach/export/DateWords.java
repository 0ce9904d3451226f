package dev.outreach.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words in written dates, in English, French, German, Spanish, Italian, Portuguese and Dutch: names
 * of months and days, whole and cut short. Case, accents and the dot behind make no difference.
 */
final class DateWords {
  private static final Map<String, Integer> MONTHS = new HashMap<>();

  /** What may stand before a date, and says nothing that it does not. */
  private static final Set<String> BEFORE =
      Set.of(
          ("le the on den der am el il do op du da data date"
                  + " monday tuesday wednesday thursday friday saturday sunday"
                  + " mon tue tues wed thu thur thurs fri sat sun"
                  + " lundi mardi mercredi jeudi vendredi samedi dimanche"
                  + " lun mar mer jeu ven sam dim"
                  + " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
                  + " mo di mi fr sa so"
                  + " lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom"
                  + " lunedi martedi mercoledi giovedi venerdi domenica gio"
                  + " segundafeira tercafeira quartafeira quintafeira sextafeira"
                  + " segunda terca quarta quinta sexta seg ter qua qui sex"
                  + " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
                  + " ma wo vr za zo")
              .split(" "));

  static {
    month(1, "january jan janvier janv januar janner enero ene gennaio gen janeiro januari");
    month(2, "february feb febr fevrier fevr fev februar febrero febbraio fevereiro februari");
    month(3, "march mar mars marz mrz marzo marco maart mrt");
    month(4, "april apr avril avr abril abr aprile");
    month(5, "may mai mayo maggio mag maio mei");
    month(6, "june jun juin juni junio giugno giu junho");
    month(7, "july jul juillet juil juill juli julio luglio lug julho");
    month(8, "august aug aout aou agosto ago augustus");
    month(9, "september sept sep septembre septiembre setiembre settembre set setembro");
    month(10, "october oct octobre oktober okt octubre ottobre ott outubro out");
    month(11, "november nov novembre noviembre novembro");
    month(12, "december dec decembre dezember dez diciembre dic dicembre dezembro");
  }

  private DateWords() {}

  /** The number of the month of this name, from 1; nothing if it is none. */
  static Optional<Integer> month(String word) {
    return Optional.ofNullable(MONTHS.get(Text.key(word)));
  }

  /** Whether the word may stand before a date: a day of the week, an article. */
  static boolean mayStandBefore(String word) {
    return BEFORE.contains(Text.key(word));
  }

  private static void month(int number, String names) {
    for (String name : names.split(" ")) {
      MONTHS.put(name, number);
    }
  }
}
