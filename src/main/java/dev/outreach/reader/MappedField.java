package dev.outreach.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cell of our own CSV files says. {@link #code()} is its documented column name, and the
 * name by which a {@link Mapping} speaks of it; {@link #headers()} are the column names, English
 * and French, under which a hand-kept file may carry it.
 */
public enum MappedField {
  OCCURRED_AT("date, datetime, date et heure, date heure, date and time, quand, when, horodatage"),
  /** Time of day, where the date stands in a column of its own. */
  TIME("heure, hour"),
  /** When it happened by the clock of {@link #ZONE}, where the tool does not say it in UTC. */
  LOCAL_DATE(""),
  /** Time of day beside {@link #LOCAL_DATE}. */
  LOCAL_TIME(""),
  /**
   * Zone of {@link #LOCAL_DATE}, such as {@code Europe/Paris}; of the mapping where it is empty.
   */
  ZONE(""),
  CHANNEL("canal, moyen"),
  DIRECTION("sens"),
  KIND("type, nature"),
  PERSON_NAME("name, nom, nom complet, full name, personne, person, contact, prospect"),
  FIRST_NAME("prénom, given name"),
  LAST_NAME("nom de famille, family name, surname"),
  COMPANY("entreprise, société, organisation, organization, client"),
  EMAIL("courriel, mail, adresse e-mail, adresse mail, email address"),
  PHONE("téléphone, tél, mobile, portable, numéro de téléphone, phone number"),
  HANDLE("profil, profile, pseudo, identifiant, linkedin"),
  /** Who called or wrote: me or the counterpart, as the direction says. For mappings. */
  FROM(""),
  /** Who was called or written to; see {@link #FROM}. */
  TO(""),
  CAMPAIGN("campagne"),
  STEP("étape"),
  VARIANT("variante, modèle"),
  SENDER("expéditeur, depuis, mon compte"),
  OUTCOME("résultat, result, issue, disposition"),
  DURATION_SECONDS("durée, duration, durée en secondes, durée (s)"),
  /** Where the tool counts thousandths of seconds. */
  DURATION_MS(""),
  SUBJECT("objet, sujet"),
  THREAD("fil, conversation"),
  NOTE("notes, remarque, remarques, commentaire, commentaires"),
  /** How they found us. */
  LEAD_SOURCE(
      "source du contact, provenance, comment nous avez-vous connu, comment il nous a connu,"
          + " how did you hear about us, how they found us"),
  /** The words of a post; only a fingerprint of them is kept. */
  TEXT("texte, message, contenu, content"),
  /** Anything here makes the row no touch: a leg of another call, a session of data, a total. */
  PASSED_OVER(""),
  /** The tool's own id of a touch. */
  RECORD_ID(""),
  ROLE("fonction, poste, titre, title, job title"),
  CONNECTED_ON("connecté le, en relation depuis, ajouté le, date"),
  REFERRED_BY("recommandé par, apporteur, parrain, referrer"),
  CONTRACT_ID("id, contrat, numéro de contrat, référence, reference"),
  /** A deal, or an invoice, of which a deal may have several. For mappings. */
  CONTRACT_KIND(""),
  STATUS("statut, état"),
  SIGNED_ON("signé le, date de signature, signature, date"),
  AMOUNT("montant, montant ht, prix"),
  CURRENCY("devise, monnaie"),
  /** The sum in the currency of the user's own books, not in {@link #CURRENCY}. For mappings. */
  OWN_AMOUNT(""),
  /** The currency of {@link #OWN_AMOUNT}, where the tool says it. */
  OWN_CURRENCY(""),
  /** The sum with tax, where the tool gives no other. For mappings. */
  GROSS_AMOUNT("");

  private final List<String> headers;

  MappedField(String words) {
    headers =
        Stream.concat(Stream.of(code()), Arrays.stream(words.split(", ")))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<String> headers() {
    return headers;
  }

  /** Whether a hand-kept file may have it: the others are for mappings alone. */
  public boolean isByHand() {
    return headers.size() > 1;
  }

  /** Whether a person may have several: all columns count then, not the first alone. */
  public boolean isMany() {
    return this == EMAIL || this == PHONE;
  }

  public static Optional<MappedField> of(String code) {
    return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
  }
}
