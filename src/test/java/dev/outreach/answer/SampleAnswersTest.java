package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The sample's answers, as they are read. */
class SampleAnswersTest {
  private static final List<Sheet> SHEETS = SampleSheets.all();

  /** Tables of which a sentence tells together with others. */
  private static final List<String> OF_SEVERAL =
      List.of("verdicts", "variants", "compare_channels", "firsts");

  private static final String ENGLISH =
      """
      5 clients have signed 6 contracts for €14,480.50.
      Of the 311 people you were in touch with, 5 have signed: 1.6%, between 0.7% and 3.7%; 4 said \
      no, 302 may still sign.
      The relationships that led to contracts began on X (2 of 16), by phone (1 of 67), in a \
      meeting (1 of 11) and by referral (1 of 2): too few contracts to rank the channels.
      Your first contract came on 2009-08-19, 213 days after your first activity.
      Through social networks alone, your first contract came on 2010-12-10, 667 days after your \
      first activity there.
      A year after the first contact, the share who have signed is 1.8%, between 0.7% and 4.0%.

      37 of 94 people who did not know you yet took your call or called back: 39%, between 30% and \
      49%.
      22 of 80 people who did not know you yet answered you on LinkedIn: 28%, between 19% and 38%.
      15 of 100 people who did not know you yet answered your e-mails: 15%, between 9% and 23%.
      Too little data (fewer than 20 people) to say how many answer on X, on Skype, on a job board \
      and 6 more.
      You reached 49 of 108 people by phone: 45%, between 36% and 55%; 1 of 67 talks ended in a \
      refusal: 1.5%, between 0.3% and 8.0%.
      Answers within a day from people who did not know you yet: by phone 30%, between 22% and 40%; \
      on LinkedIn 6.3%, between 2.7% and 14%; by e-mail 4.0%, between 1.5% and 10%.

      No difference can be shown yet between variants of a message; too little data to say whether \
      there is one between channels in the time to a contract, or between the last 365 days and \
      the 365 before.
      After a first attempt by e-mail without an answer, 15 of 32 people answered where you \
      followed up by phone within 3 days (47%, between 31% and 64%), 3 of 55 where you did not \
      (5.5%, between 1.9% and 15%): an association, not proof of a cause.
      In 6 of 11 ways to share out the credit for the first contracts of 5 clients, the largest \
      part goes to what was done by phone: 20% to 32%, depending on the way; that is too few \
      contracts to be sure.
      The most frequent move to another channel: after an exchange by e-mail, 42 people went on by \
      phone, 2 days later (median); so did 36 of 96 whose relationship began by e-mail: 38%, \
      between 28% and 47%.
      A new client took you 25 hours of work, up to the signature: 124 hours for 5 new clients, \
      too few for more than a rough figure.

      194 people are due to hear from you again, 6 of whom asked for something or showed interest.
      Your address books hold 113 people: 12 were never in touch with you, 64 have been silent for \
      more than a year.
      2 people brought you 2 others, 1 of whom signed.
      All 62 files were read, with nothing unreadable.
      """;

  /** Narrow no-break spaces are written as {@code ~}, no-break spaces as {@code _}. */
  private static final String FRENCH =
      """
      5 clients ont signé 6 contrats, pour 14~480,50_€.
      Sur les 311 personnes avec qui vous avez été en contact, 5 ont signé~: 1,6~%, entre 0,7~% et \
      3,7~%~; 4 ont dit non, 302 peuvent encore signer.
      Les relations qui ont mené à un contrat ont commencé sur X (2 sur 16), par téléphone (1 sur \
      67), en rendez-vous (1 sur 11) et par recommandation (1 sur 2)~: trop peu de contrats pour \
      classer les canaux.
      Votre premier contrat date du 19/08/2009, 213 jours après votre première activité.
      Par les seuls réseaux sociaux, votre premier contrat date du 10/12/2010, 667 jours après \
      votre première activité sur ces réseaux.
      Un an après le premier contact, la part de ceux qui ont signé est de 1,8~%, entre 0,7~% et \
      4,0~%.

      Sur 94 personnes qui ne vous connaissaient pas encore, 37 ont pris votre appel ou rappelé~: \
      39~%, entre 30~% et 49~%.
      Sur 80 personnes qui ne vous connaissaient pas encore, 22 ont répondu sur LinkedIn~: 28~%, \
      entre 19~% et 38~%.
      Sur 100 personnes qui ne vous connaissaient pas encore, 15 ont répondu à vos e-mails~: 15~%, \
      entre 9~% et 23~%.
      Trop peu de données (moins de 20 personnes) pour dire combien répondent sur X, sur Skype, \
      sur un site d’emploi et 6 autres.
      Vous avez joint 49 personnes sur 108 par téléphone~: 45~%, entre 36~% et 55~%~; 1 \
      conversation sur 67 s’est terminée par un refus~: 1,5~%, entre 0,3~% et 8,0~%.
      Réponses dans les 24_heures, de personnes qui ne vous connaissaient pas encore~: par téléphone 30~%, entre 22~% et 40~%~; sur LinkedIn 6,3~%, \
      entre 2,7~% et 14~%~; par e-mail 4,0~%, entre 1,5~% et 10~%.

      Aucune différence ne peut être montrée pour l’instant entre les variantes d’un message~; \
      trop peu de données pour dire s’il y en a une entre les canaux quant au temps qui mène à un \
      contrat, ou entre les 365 derniers jours et les 365 précédents.
      Après un premier essai par e-mail sans réponse, 15 personnes sur 32 ont répondu quand vous \
      avez relancé par téléphone sous 3 jours (47~%, entre 31~% et 64~%), 3 sur 55 sinon (5,5~%, \
      entre 1,9~% et 15~%)~: une association, pas la preuve d’une cause.
      Dans 6 façons sur 11 de répartir le mérite des premiers contrats de 5 clients, la plus \
      grande part revient à ce qui s’est fait par téléphone~: de 20~% à 32~% selon la façon~; \
      c’est trop peu de contrats pour conclure.
      Le passage le plus fréquent à un autre canal~: après un échange par e-mail, 42 personnes ont \
      poursuivi par téléphone, 2 jours plus tard (médiane)~; c’est le cas de 36 relations sur 96 \
      commencées par e-mail~: 38~%, entre 28~% et 47~%.
      Un nouveau client vous a demandé 25 heures de travail, jusqu’à la signature~: 124 heures \
      pour 5 nouveaux clients, trop peu pour plus qu’un ordre de grandeur.

      194 personnes sont à recontacter, dont 6 qui ont demandé quelque chose ou montré de l’intérêt.
      Vos carnets d’adresses comptent 113 personnes~: 12 n’ont jamais eu d’échange avec vous, 64 \
      sont silencieuses depuis plus d’un an.
      2 personnes vous en ont amené 2 autres, dont 1 a signé.
      Vos 62 fichiers ont été lus, sans rien d’illisible.
      """;

  private static Words words(Locale locale) {
    return Words.of(locale);
  }

  static String read(List<Sheet> sheets, Locale locale) {
    StringBuilder text = new StringBuilder();
    for (List<Sentence> group : Answers.inGroups(sheets, words(locale))) {
      text.append(text.isEmpty() ? "" : "\n");
      group.forEach(sentence -> text.append(sentence.text()).append('\n'));
    }
    return text.toString();
  }

  @Test
  void theSampleInEnglish() {
    assertEquals(ENGLISH, read(SHEETS, Locale.ENGLISH));
  }

  @Test
  void theSampleInFrench() {
    assertEquals(FRENCH, read(SHEETS, Locale.FRANCE).replace('\u202f', '~').replace('\u00a0', '_'));
  }

  @Test
  void theSentencesOfAllGroupsAreTheSentences() {
    assertEquals(
        Answers.inGroups(SHEETS, words(Locale.FRENCH)).stream().flatMap(List::stream).toList(),
        Answers.of(SHEETS, words(Locale.FRENCH)));
  }

  @Test
  void whatATableSaysAloneIsWhatItSaysAmongAll() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      List<Sentence> all = Answers.of(SHEETS, words(locale));
      for (Sheet sheet : SHEETS) {
        if (!OF_SEVERAL.contains(sheet.name())) {
          assertEquals(
              all.stream().filter(sentence -> sentence.sheet().equals(sheet.name())).toList(),
              Answers.of(List.of(sheet), words(locale)),
              sheet.name());
        }
      }
    }
  }

  @Test
  void noCellThatMayNameSomebodyStandsInASentence() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      String text = read(SHEETS, locale);
      for (Sheet sheet : SHEETS) {
        for (int i = 0; i < sheet.fields().size(); i++) {
          Content content = sheet.fields().get(i).content();
          if (content == Content.PERSON || content == Content.NAME || content == Content.PATH) {
            for (Row row : sheet.rows()) {
              String cell = row.getString(i);
              assertFalse(cell != null && text.contains(cell), cell);
            }
          }
        }
      }
    }
  }

  @Test
  void beforeFrenchDoublePunctuationStandsANarrowNoBreakSpace() {
    String text = read(SHEETS, Locale.FRENCH);
    assertTrue(text.contains("\u202f: "), text);
    assertFalse(text.matches("(?s).*[^\u202f][:;!?%].*"), text);
    assertFalse(text.contains("'"), text);
  }
}
