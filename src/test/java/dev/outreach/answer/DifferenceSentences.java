package dev.outreach.answer;

import static dev.outreach.answer.ComparisonsTest.change;
import static dev.outreach.answer.ComparisonsTest.pair;
import static dev.outreach.answer.ComparisonsTest.time;
import static dev.outreach.answer.ComparisonsTest.variant;
import static dev.outreach.answer.FollowUpsTest.followUp;

import java.util.List;

/** When each sentence on what makes a difference is said, and when not. */
final class DifferenceSentences {
  static final List<SentenceCase> ALL =
      List.of(
          new SentenceCase(
              "differences.alike",
              "No difference can be shown yet between variants",
              "Aucune différence ne peut être montrée pour l’instant entre les variantes",
              variant("no difference shown", "same period"),
              variant("better", "same period")),
          new SentenceCase(
              "differences.untold",
              "Too little data to say whether there is a difference",
              "Trop peu de données pour dire s’il y a une différence",
              change("reply_rate", "too little data"),
              change("reply_rate", "better")),
          new SentenceCase(
              "differences.alike_and_untold",
              "too little data to say whether there is one",
              "trop peu de données pour dire s’il y en a une",
              variant("no difference shown", "same period")
                  .with(change("reply_rate", "too little data")),
              variant("no difference shown", "same period")),
          new SentenceCase(
              "differences.nor",
              "to a contract, nor between variants",
              "à un contrat, ni entre les variantes",
              pair(new Given(), "email", "x", "no difference shown", null)
                  .with(variant("no difference shown", "same period")),
              variant("no difference shown", "same period")),
          new SentenceCase(
              "differences.or",
              "to a contract, or between the last 90 days",
              "à un contrat, ou entre les 90 derniers jours",
              pair(new Given(), "email", "x", "too little data", null)
                  .with(change("reply_rate", "too little data")),
              change("reply_rate", "too little data")),
          new SentenceCase(
              "differences.compare_channels",
              "between channels in the time to a contract",
              "entre les canaux quant au temps",
              pair(new Given(), "email", "x", "too little data", null),
              pair(new Given(), "email", "x", "a is faster", 0.01)),
          new SentenceCase(
              "differences.verdicts",
              "between the last 90 days and the 90 before",
              "entre les 90 derniers jours et les 90 précédents",
              change("reply_rate", "too little data"),
              change("reply_rate", "better")),
          new SentenceCase(
              "differences.variants",
              "between variants of a message",
              "entre les variantes d’un message",
              variant("no difference shown", "same period"),
              variant("better", "same period")),
          new SentenceCase(
              "faster",
              "Contracts come faster by e-mail than on X",
              "Les contrats viennent plus vite par e-mail que sur X",
              pair(new Given(), "email", "x", "a is faster", 0.01),
              pair(new Given(), "email", "x", "no difference shown", null)),
          new SentenceCase(
              "faster.some",
              "Contracts do not come equally fast",
              "Les contrats ne viennent pas aussi vite",
              pair(new Given(), "all", null, "not all the same", null),
              pair(new Given(), "email", "x", "no difference shown", null)),
          new SentenceCase(
              "changed",
              "A larger share of those who did not know you yet",
              "Une plus grande part de ceux",
              change("reply_rate", "better"),
              change("reply_rate", "no difference shown")),
          new SentenceCase(
              "variant",
              "gets an answer from a larger share of people",
              "obtient une réponse d’une plus grande part",
              variant("better", "same period"),
              variant("no difference shown", "same period")),
          new SentenceCase(
              "follow_up",
              "1 of 30 people answered where you followed up",
              "1 personne sur 30 a répondu quand vous avez relancé",
              followUp("answer", "no difference shown", 0.05),
              followUp("answer", "too little data", 0.05)),
          new SentenceCase(
              "follow_up.too_little",
              "Too little data to say whether following up by phone",
              "Trop peu de données pour dire si relancer",
              followUp("answer", "too little data", 0.05),
              followUp("answer", "no difference shown", 0.05)),
          new SentenceCase(
              "time",
              "you reach a larger share of people by phone",
              "vous joignez une plus grande part des personnes par téléphone",
              time("reached", "better", null, "morning"),
              time("reached", "no difference shown", null, "morning")),
          new SentenceCase(
              "time.weekday",
              "On Tuesdays",
              "Le mardi",
              time("reached", "better", null, "morning"),
              time("reached", "no difference shown", null, "morning")),
          new SentenceCase(
              "time.part",
              "in the morning",
              "Le mardi matin",
              time("reached", "better", null, "morning"),
              time("reached", "better", 9, "morning")),
          new SentenceCase(
              "time.hour",
              "between 9:00 and 10:00",
              "entre 9_h et 10_h",
              time("reached", "better", 9, "morning"),
              time("reached", "better", null, "morning")));

  private DifferenceSentences() {}
}
