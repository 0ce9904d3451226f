package dev.outreach.format.declared;

import dev.outreach.export.Text;
import dev.outreach.table.Channel;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words of hand-kept logs, English and French, for the codes of {@code table}. Case, accents,
 * spaces and hyphens make no difference. The codes themselves are words too.
 */
final class Vocabulary {
  /**
   * The cell of a result of which nobody knows what it means: a call with one was not answered, for
   * its duration may be the time that it rang.
   */
  static final String UNKNOWN = "unknown";

  private static final Map<String, String> CHANNELS = new HashMap<>();
  private static final Map<String, String> DIRECTIONS = new HashMap<>();
  private static final Map<String, String> KINDS = new HashMap<>();
  private static final Map<String, String> OUTCOMES = new HashMap<>();
  private static final Map<String, String> STATUSES = new HashMap<>();

  static {
    channel(Channel.EMAIL, "e-mail, mail, mél, courriel, emailing, cold email");
    channel(
        Channel.CALL, "phone, telephone, tel, téléphone, appel, mobile, cold call, appel à froid");
    channel(Channel.SMS, "texto, text, text message, mms");
    channel(Channel.LINKEDIN, "message linkedin, linkedin message, inmail, dm linkedin");
    channel(Channel.X, "twitter, dm twitter, x (twitter), twitter/x");
    channel(Channel.FACEBOOK, "fb, messenger, facebook messenger");
    channel(Channel.INSTAGRAM, "insta, ig");
    channel(Channel.WHATSAPP, "wa, whats app");
    channel(Channel.TELEGRAM, "message telegram");
    channel(Channel.SKYPE, "message skype");
    channel(Channel.SLACK, "message slack");
    channel(Channel.MASTODON, "message mastodon");
    channel(Channel.VIADEO, "viaduc, message viadeo");
    channel(Channel.BLOG, "blogue, article de blog, blog post");
    channel(Channel.FORM, "formulaire, contact form, formulaire de contact, site, website");
    channel(Channel.MEETING, "rdv, rendez-vous, réunion, in person, en personne, présentiel");
    channel(Channel.VIDEO, "visio, visioconférence, video call, zoom, teams, google meet, meet");
    channel(Channel.REFERRAL, "recommandation, bouche à oreille, word of mouth, parrainage");
    channel(Channel.REFERRAL, "recommended, referred, introduction, mise en relation, cooptation");
    channel(Channel.POST, "publication");
    channel(Channel.EVENT, "événement, salon, conférence, conference, meetup, trade show");
    channel(
        Channel.EVENT, "salon professionnel, foire, fair, forum, barcamp, networking, colloque");
    channel(Channel.JOB_BOARD, "site d'emploi, offre d'emploi, offres d'emploi, offre de mission");
    channel(Channel.JOB_BOARD, "job offer, job ad, job posting, annonce d'emploi, candidature");
    channel(Channel.SMALL_AD, "petite annonce, petites annonces, small ads, annonce, annonces");
    channel(Channel.SMALL_AD, "ad, advert, classified, classifieds, classified ad, classified ads");

    direction(Direction.OUTBOUND, "out, outgoing, sent, sortant, sortante, envoyé, envoyée, émis");
    direction(Direction.INBOUND, "in, incoming, received, entrant, entrante, reçu, reçue");

    kind(Kind.MESSAGE, "mail, e-mail, courriel, sms, dm, message privé");
    kind(Kind.CALL, "appel, phone call, visio, video call, téléphone");
    kind(Kind.MEETING, "rdv, rendez-vous, réunion, rencontre");
    kind(Kind.INVITATION, "invite, demande de contact, connection request");
    kind(Kind.COMMENT, "commentaire, réponse publique");
    kind(Kind.REACTION, "réaction, like, j'aime, recommandation écrite");
    kind(Kind.FORM, "formulaire, contact form");
    kind(Kind.POST, "publication, article, broadcast");
    kind(Kind.INTRODUCTION, "intro, mise en relation, présentation");

    outcome(Outcome.DELIVERED, "sent, envoyé, délivré, remis");
    outcome(
        Outcome.BOUNCED, "bounce, rebond, undelivered, non délivré, non remis, adresse invalide");
    outcome(Outcome.AUTO_REPLY, "réponse automatique, out of office, ooo, absence du bureau");
    outcome(Outcome.READ, "open, opened, seen, lu, vu, ouvert");
    outcome(Outcome.COMPLAINT, "spam, plainte, signalé comme spam");
    outcome(Outcome.BULK, "newsletter, infolettre");
    outcome(Outcome.ANSWERED, "replied, reply, connected, répondu, réponse, a répondu, décroché");
    outcome(Outcome.ANSWERED, "joint, abouti");
    outcome(Outcome.INTERESTED, "intéressé, intéressée, positive, positif");
    outcome(Outcome.NOT_INTERESTED, "pas intéressé, pas intéressée, non intéressé, non intéressée");
    outcome(
        Outcome.LATER, "plus tard, rappeler, à rappeler, à relancer, call back, pas maintenant");
    outcome(Outcome.ASKED, "asked for information, send info, send me an email, info requested");
    outcome(Outcome.ASKED, "envoyez-moi un e-mail, envoyez-moi un mail, envoyez-moi un courriel");
    outcome(
        Outcome.ASKED, "demande d'information, documentation demandée, devis demandé, à envoyer");
    outcome(Outcome.REFERRAL, "referred, recommandation, recommandé, redirigé");
    outcome(
        Outcome.MEETING_BOOKED, "rdv, rdv pris, rendez-vous, rendez-vous pris, meeting, booked");
    outcome(Outcome.REFUSED, "refus, refusé, raccroché, a raccroché, hung up");
    outcome(Outcome.ACCEPTED, "accepté, acceptée");
    outcome(Outcome.DECLINED, "décliné, déclinée");
    outcome(Outcome.UNSUBSCRIBED, "unsubscribe, opt-out, désinscrit, désinscrite, désinscription");
    outcome(Outcome.NO_ANSWER, "no reply, none, missed, unanswered, pas de réponse, sans réponse");
    outcome(Outcome.NO_ANSWER, "manqué, appel manqué, absent, injoignable, ne répond pas, nrp");
    outcome(Outcome.VOICEMAIL, "left voicemail, voice mail, messagerie, répondeur, message vocal");
    outcome(Outcome.VOICEMAIL, "message laissé");
    outcome(Outcome.BUSY, "occupé, ligne occupée");
    outcome(Outcome.NO_SHOW, "no show, no-show, lapin, pas venu, pas venue, did not come");
    outcome(Outcome.WRONG_NUMBER, "faux numéro, mauvais numéro, numéro erroné, non attribué");

    status(Contracts.WON, "signed, closed won, gagné, gagnée, signé, signée, conclu, accepté");
    status(Contracts.LOST, "closed lost, perdu, perdue, refusé, annulé, sans suite");
    status(Contracts.OPEN, "pending, in progress, en cours, ouvert, en attente, en négociation");
    status(Contracts.LOST, "not won, closed not won, non gagné, pas gagné, rejected, declined");
    status(Contracts.OPEN, "not signed, non signé, non signée, pas signé, pas signée, à signer");
    status(Contracts.OPEN, "devis envoyé, proposition envoyée, proposal sent");
  }

  private Vocabulary() {}

  /** A word of {@link Channel}; one that we do not know is the user's own, kept in lower case. */
  static String channel(String word) {
    return CHANNELS.getOrDefault(Text.key(word), word.strip().toLowerCase(Locale.ROOT));
  }

  static Optional<String> direction(String word) {
    return Optional.ofNullable(DIRECTIONS.get(Text.key(word)));
  }

  static Optional<String> kind(String word) {
    return Optional.ofNullable(KINDS.get(Text.key(word)));
  }

  static Optional<Outcome> outcome(String word) {
    return Outcome.of(OUTCOMES.get(Text.key(word)));
  }

  /** Won, lost or open, of a contract. */
  static Optional<String> status(String word) {
    return Optional.ofNullable(STATUSES.get(Text.key(word)));
  }

  /** A deal or an invoice. */
  static Optional<String> contractKind(String word) {
    return Optional.of(Text.key(word))
        .filter(key -> key.equals(Contracts.DEAL) || key.equals(Contracts.INVOICE));
  }

  private static void channel(String code, String words) {
    put(CHANNELS, code, words);
  }

  private static void direction(String code, String words) {
    put(DIRECTIONS, code, words);
  }

  private static void kind(String code, String words) {
    put(KINDS, code, words);
  }

  private static void outcome(Outcome outcome, String words) {
    put(OUTCOMES, outcome.code(), words);
  }

  private static void status(String code, String words) {
    put(STATUSES, code, words);
  }

  private static void put(Map<String, String> codes, String code, String words) {
    for (String word : (code + ", " + words).split(", ")) {
      String other = codes.put(Text.key(word), code);
      if (other != null && !other.equals(code)) {
        throw new IllegalStateException(word + " stands for " + other + " and for " + code);
      }
    }
  }
}
