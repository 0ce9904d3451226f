package dev.outreach.format.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFieldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "your-email | EMAIL",
        "email-987 | EMAIL",
        "E-mail * | EMAIL",
        "Votre adresse e-mail (obligatoire) | EMAIL",
        "Courriel | EMAIL",
        "mail | EMAIL",
        "Email (Confirm Email) | EMAIL",
        "tel-123 | PHONE",
        "your-tel | PHONE",
        "Téléphone portable | PHONE",
        "Numéro de téléphone | PHONE",
        "Phone Number | PHONE",
        "your-name | NAME",
        "Votre nom | NAME",
        "Nom * | NAME",
        "Full name | NAME",
        "Nom complet | NAME",
        "Name (First) | FIRST_NAME",
        "Prénom | FIRST_NAME",
        "first-name | FIRST_NAME",
        "Nom et prénom | FIRST_NAME",
        "Nom (Prénom) | FIRST_NAME",
        "Name (Last) | LAST_NAME",
        "Nom de famille | LAST_NAME",
        "Nom (Nom) | LAST_NAME",
        "Société | COMPANY",
        "your-company | COMPANY",
        "Nom de la société | COMPANY",
        "Nom de l'entreprise | COMPANY",
        "Company name | COMPANY",
        "your-subject | SUBJECT",
        "Objet | SUBJECT",
        "Sujet de la demande | SUBJECT",
        "How did you hear about us? | LEAD_SOURCE",
        "How did you hear about us (e-mail, friend) | LEAD_SOURCE",
        "How did you find us? | LEAD_SOURCE",
        "Comment nous avez-vous connu ? | LEAD_SOURCE",
        "Comment m'avez-vous connue ? | LEAD_SOURCE",
        "Comment nous avez-vous trouvés ? | LEAD_SOURCE",
        "Recommandé par | LEAD_SOURCE",
        "Provenance | LEAD_SOURCE",
        "Source | LEAD_SOURCE",
        "utm_source | CAMPAIGN_SOURCE",
        "utm_medium | CAMPAIGN_MEDIUM",
        "utm_campaign | CAMPAIGN_OTHER",
        "gclid | GOOGLE_CLICK",
        "Source Url | PAGE",
        "Referer | REFERER",
        "HTTP Referrer | REFERER",
      })
  void questionsTellWhatTheyAskFor(String header, FormField field) {
    assertEquals(field, FormField.of(Text.key(header)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "your-message",
        "Message",
        "text-456",
        "Êtes-vous déjà client ?",
        "Client",
        "Contact",
        "Name (Prefix)",
        "Hôtel",
        "Secteur de votre société",
        "Nom du projet",
        "Entry Id",
        "Entry Date",
        "User IP",
        "User Agent",
        "Date",
        "''",
      })
  void whatIsNotReadIsOther(String header) {
    assertEquals(FormField.OTHER, FormField.of(Text.key(header)));
  }
}
