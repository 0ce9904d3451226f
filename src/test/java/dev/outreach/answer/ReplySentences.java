package dev.outreach.answer;

import static dev.outreach.answer.ReplyAnswerTest.calls;
import static dev.outreach.answer.ReplyAnswerTest.replied;
import static dev.outreach.answer.ReplySpeedTest.delay;

import java.util.List;

/** When each sentence on answers is said, and when not, and the parts of any sentence. */
final class ReplySentences {
  static final List<SentenceCase> ALL =
      List.of(
          new SentenceCase(
              "rate",
              "5.0%, between 3.0% and 33%",
              "5,0~%, entre 3,0~% et 33~%",
              replied(new Given(), "email", 20, 1),
              replied(new Given(), "email", 19, 1)),
          new SentenceCase(
              "by",
              "by e-mail",
              "par e-mail",
              replied(new Given(), "email", 19, 1),
              calls(20, 1, 1, 0)),
          new SentenceCase(
              "to",
              "your e-mails",
              "à vos e-mails",
              replied(new Given(), "email", 20, 1),
              replied(new Given(), "email", 19, 1)),
          new SentenceCase(
              "quoted",
              "“Minitel”",
              "«~Minitel~»",
              replied(new Given(), "Minitel", 20, 1),
              calls(20, 1, 1, 0)),
          new SentenceCase(
              "replied",
              "1 of 20 people who did not know you yet answered",
              "1 a répondu à vos e-mails",
              replied(new Given(), "email", 20, 1),
              replied(new Given(), "email", 20, 0)),
          new SentenceCase(
              "replied.none",
              "None of 20 people who did not know you yet answered",
              "aucune n’a répondu à vos e-mails",
              replied(new Given(), "email", 20, 0),
              replied(new Given(), "email", 20, 1)),
          new SentenceCase(
              "called_back",
              "1 of 20 people who did not know you yet took your call",
              "1 a pris votre appel ou rappelé",
              replied(new Given(), "call", 20, 1),
              replied(new Given(), "email", 20, 1)),
          new SentenceCase(
              "called_back.none",
              "None of 20 people who did not know you yet took your call",
              "aucune n’a pris votre appel ni rappelé",
              replied(new Given(), "call", 20, 0),
              replied(new Given(), "call", 20, 1)),
          new SentenceCase(
              "replied.too_few",
              "Too little data (fewer than 20 people)",
              "Trop peu de données (moins de 20 personnes)",
              replied(new Given(), "email", 19, 1),
              replied(new Given(), "email", 20, 1)),
          new SentenceCase(
              "list.more",
              "by e-mail, by text message",
              "par e-mail, par SMS",
              few("email", "sms", "x"),
              few("email", "sms")),
          new SentenceCase(
              "list.last",
              "by e-mail and by text message",
              "par e-mail et par SMS",
              few("email", "sms"),
              few("email")),
          new SentenceCase(
              "list.others",
              "on X and 1 more.",
              "sur X et 1 autre.",
              few("email", "sms", "x", "slack"),
              few("email", "sms", "x")),
          new SentenceCase(
              "reached",
              "You reached 1 of 20 people by phone: 5.0%",
              "Vous avez joint 1 personne sur 20 par téléphone~: 5,0~%",
              calls(20, 1, 1, 0),
              calls(20, 0, 0, 0)),
          new SentenceCase(
              "reached.none",
              "You reached none of 20 people by phone",
              "Vous n’avez joint aucune personne sur 20",
              calls(20, 0, 0, 0),
              calls(20, 1, 1, 0)),
          new SentenceCase(
              "reached.too_few",
              "too little data to say more",
              "trop peu de données pour en dire plus",
              calls(19, 1, 1, 0),
              calls(20, 1, 1, 0)),
          new SentenceCase(
              "refused",
              "1 of 20 talks ended in a refusal",
              "1 conversation sur 20 s’est terminée par un refus",
              calls(30, 20, 19, 1),
              calls(30, 20, 18, 1)),
          new SentenceCase(
              "refused.too_few",
              "19 talks are too little data",
              "avec 19 conversations, trop peu de données",
              calls(30, 20, 18, 1),
              calls(30, 20, 19, 1)),
          new SentenceCase(
              "refused.none",
              "none of 20 talks ended in a refusal",
              "aucune conversation sur 20",
              calls(30, 20, 20, 0),
              calls(30, 20, 19, 1)),
          new SentenceCase(
              "speed",
              "Answers within a day from people",
              "Réponses dans les 24_heures, de personnes",
              delay(20, 0.6, null, null, null),
              delay(20, 0.0, null, null, null)),
          new SentenceCase(
              "speed.none",
              "is known to have answered within a day",
              "On ne connaît aucune réponse dans les 24_heures",
              delay(20, 0.0, null, null, null),
              delay(20, 0.6, null, null, null)),
          new SentenceCase(
              "speed.channel",
              "by e-mail 60%",
              "par e-mail 60~%",
              delay(20, 0.6, null, null, null),
              delay(20, 0.0, null, null, null)),
          new SentenceCase(
              "list.clause",
              "by e-mail 60%; on X 50%",
              "par e-mail 60~%~; sur X 50~%",
              delay(delay(20, 0.6, null, null, null), "x", 20, 0.5, 10, null, null, null, null),
              delay(20, 0.6, null, null, null)),
          new SentenceCase(
              "speed.half",
              "12 hours, between 1 hour and 40 hours",
              "12 heures, entre 1 heure et 40 heures",
              delay(20, 0.6, 12.4, 1.01, 40.2),
              delay(20, 0.6, 12.4, null, 40.2)),
          new SentenceCase(
              "speed.half.alone",
              "12 hours; too little data to say how exact that is",
              "12 heures~; trop peu de données pour dire à combien près",
              delay(20, 0.6, 12.4, null, 40.2),
              delay(20, 0.6, 12.4, 1.01, 40.2)),
          new SentenceCase(
              "hours",
              "after 12 hours",
              "au bout de 12 heures",
              delay(20, 0.6, 12.4, 1.01, 40.2),
              delay(20, 0.6, null, null, null)),
          new SentenceCase(
              "speed.too_little",
              "how soon people answer",
              "au bout de combien de temps on vous répond",
              delay(19, 0.6, null, null, null),
              delay(20, 0.6, null, null, null)));

  private ReplySentences() {}

  /** Of the first channel most people, so that they stand in this order. */
  private static Given few(String... channels) {
    Given given = new Given();
    for (int i = 0; i < channels.length; i++) {
      replied(given, channels[i], 19 - i, 0);
    }
    return given;
  }
}
