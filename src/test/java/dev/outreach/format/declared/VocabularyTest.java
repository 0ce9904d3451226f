package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  @ParameterizedTest
  @CsvSource({
    "Téléphone, call",
    "appel, call",
    "phone, call",
    "courriel, email",
    "E-Mail, email",
    "mail, email",
    "rendez-vous, meeting",
    "RDV, meeting",
    "visio, video",
    "Zoom, video",
    "twitter, x",
    "LinkedIn, linkedin",
    "texto, sms",
    "formulaire, form",
    "salon, event",
    "recommandation, referral",
    "Bouche-à-oreille, referral",
    "word of mouth, referral",
    "mise en relation, referral",
    "Conférence, event",
    "meetup, event",
    "Foire, event",
    "offre d'emploi, job_board",
    "Job board, job_board",
    "candidature, job_board",
    "petites annonces, small_ad",
    "Annonce, small_ad",
    "classified ad, small_ad",
    "Viadéo, viadeo",
    "Ko-Fi, ko-fi"
  })
  void channelsAreKnownByTheirUsualNames(String word, String channel) {
    assertEquals(channel, Vocabulary.channel(word));
  }

  @ParameterizedTest
  @CsvSource({
    "sortant, outbound",
    "envoyé, outbound",
    "Out, outbound",
    "entrant, inbound",
    "reçu, inbound",
    "RECUE, inbound",
    "incoming, inbound"
  })
  void directionsAreKnownByTheirUsualNames(String word, String direction) {
    assertEquals(Optional.of(direction), Vocabulary.direction(word));
  }

  @ParameterizedTest
  @CsvSource({
    "répondu, ANSWERED",
    "pas de réponse, NO_ANSWER",
    "messagerie, VOICEMAIL",
    "Répondeur, VOICEMAIL",
    "occupé, BUSY",
    "refus, REFUSED",
    "raccroché, REFUSED",
    "faux numéro, WRONG_NUMBER",
    "intéressée, INTERESTED",
    "Pas intéressé, NOT_INTERESTED",
    "plus tard, LATER",
    "à rappeler, LATER",
    "recommandation, REFERRAL",
    "rendez-vous pris, MEETING_BOOKED",
    "désinscrit, UNSUBSCRIBED",
    "No answer, NO_ANSWER",
    "réponse automatique, AUTO_REPLY",
    "rebond, BOUNCED"
  })
  void outcomesAreKnownByTheirUsualNames(String word, Outcome outcome) {
    assertEquals(Optional.of(outcome), Vocabulary.outcome(word));
  }

  @Test
  void everyOutcomeIsKnownByItsOwnCode() {
    List<Outcome> all = Arrays.asList(Outcome.values());
    assertEquals(all, all.stream().flatMap(o -> Vocabulary.outcome(o.code()).stream()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "gagné, won",
    "signé, won",
    "Closed won, won",
    "perdu, lost",
    "en cours, open",
    "open, open"
  })
  void statusesAreKnownByTheirUsualNames(String word, String status) {
    assertEquals(Optional.of(status), Vocabulary.status(word));
  }

  @Test
  void aContractIsADealOrAnInvoice() {
    assertEquals(Optional.of("deal"), Vocabulary.contractKind("Deal"));
    assertEquals(Optional.of("invoice"), Vocabulary.contractKind("invoice"));
    assertEquals(Optional.empty(), Vocabulary.contractKind("quote"));
  }

  @Test
  void aWordThatIsNotKnownIsNotGuessed() {
    assertEquals(Optional.empty(), Vocabulary.outcome("so so"));
    assertEquals(Optional.empty(), Vocabulary.direction(""));
    assertEquals(Optional.empty(), Vocabulary.kind("wave"));
    assertEquals(Optional.empty(), Vocabulary.status("maybe"));
  }
}
