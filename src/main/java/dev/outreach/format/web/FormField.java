package dev.outreach.format.web;

import dev.outreach.export.Text;
import dev.outreach.reader.MappedField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a column of a form tells, by its name, which is what the site's owner called the question,
 * in English or French. The first that fits counts: a question may speak of several ({@code Name of
 * the company}, {@code How did you hear about us (e-mail, friend)}). What is none of these, the
 * message among it, is not read.
 */
enum FormField {
  /** Address of the page with the form, which may carry the campaign that led there. */
  PAGE(List.of("sourceurl", "urlsource", "pageurl", "landingpage"), List.of()),
  CAMPAIGN_SOURCE(List.of("utmsource"), List.of()),
  CAMPAIGN_MEDIUM(List.of("utmmedium"), List.of()),
  CAMPAIGN_OTHER(List.of("utm"), List.of()),
  GOOGLE_CLICK(List.of("gclid"), List.of()),
  /** Address of the page before, or who sent them. */
  REFERER(List.of("referer", "referrer"), List.of()),
  /** How they found us, in their own words. */
  LEAD_SOURCE(
      List.of(
          "hearabout",
          "heardabout",
          "hearofus",
          "findus",
          "foundus",
          "findme",
          "foundme",
          "connu",
          "avezvoustrouve",
          "provenance",
          "recommandepar",
          "recommandeepar",
          "referredby",
          "recommendedby",
          "delapartde",
          "leadsource"),
      List.of("source"),
      MappedField.LEAD_SOURCE,
      MappedField.REFERRED_BY),
  EMAIL(
      List.of("email", "courriel", "adressedemessagerie"),
      List.of("mail", "mel"),
      MappedField.EMAIL),
  PHONE(List.of("phone", "telephone", "portable", "mobile"), List.of("gsm"), MappedField.PHONE),
  FIRST_NAME(
      List.of("firstname", "namefirst"),
      // "Nom (Prénom)" is half of a name in Gravity Forms, and all of it where it is asked so.
      List.of("nomprenom", "prenomnom", "nometprenom", "prenometnom", "prenoms"),
      MappedField.FIRST_NAME),
  LAST_NAME(
      List.of("lastname", "namelast"), List.of("nomnom", "nomnomdefamille"), MappedField.LAST_NAME),
  COMPANY(
      List.of("companyname", "nameofcompany", "nomdelasociete", "nomdelentreprise"),
      List.of(
          "nomsociete",
          "nomentreprise",
          "nomdelorganisation",
          "organizationname",
          "raisonsociale",
          "enseigne",
          "business",
          "businessname"),
      MappedField.COMPANY),
  SUBJECT(List.of(), List.of("objetdelademande", "sujetdelademande"), MappedField.SUBJECT),
  NAME(List.of(), List.of("lastfirstname"), MappedField.PERSON_NAME),
  OTHER(List.of(), List.of());

  /** A yes or no is asked with these, and no name. */
  private static final Set<String> AMBIGUOUS = Set.of("client", "contact", "linkedin");

  /** Contact Form 7 names its fields {@code your-name} and {@code tel-123}. */
  private static final Pattern AROUND =
      Pattern.compile("^(?:your|votre|vos)|(?:required|requis|obligatoire)$|\\d{1,6}$");

  private final List<String> parts;
  private final Set<String> whole;

  FormField(List<String> parts, List<String> whole, MappedField... fields) {
    this.parts = parts;
    this.whole =
        Arrays.stream(fields)
            .flatMap(field -> field.headers().stream())
            .map(Text::key)
            .collect(Collectors.toCollection(HashSet::new));
    this.whole.addAll(whole);
  }

  /** Of a column, by its key as {@link Text#key} makes it. */
  static FormField of(String key) {
    String bare = AROUND.matcher(key).replaceAll("");
    return Arrays.stream(values()).filter(field -> field.fits(key, bare)).findFirst().orElse(OTHER);
  }

  private boolean fits(String key, String bare) {
    return parts.stream().anyMatch(key::contains)
        || whole.contains(bare) && !AMBIGUOUS.contains(bare);
  }
}
