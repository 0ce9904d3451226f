package dev.outreach.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.words.Words;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  private static final Field RATE = field(Content.SHARE, "reply_rate");
  private static final Field LOW = field(Content.SHARE, "reply_rate_low");
  private static final Field HIGH = field(Content.SHARE, "reply_rate_high");
  private static final Field REPLIED = field(Content.PLAIN, "people_replied");
  private static final Field CAMPAIGN = field(Content.LABEL, "campaign");
  private static final Field UNKNOWN_LOW = field(Content.SHARE, "unheard_of_low");

  private static final Sheet SHEET =
      TestSheet.of(List.of(RATE, LOW, HIGH, REPLIED, CAMPAIGN, UNKNOWN_LOW), new StructType());

  private final Labels french = new Labels(Words.of(Locale.FRENCH));
  private final Labels english = new Labels(Words.of(Locale.ENGLISH));

  private static Field field(Content content, String name) {
    return new Field(name, name + " in English", content);
  }

  private String french(Content content, String column, String text) {
    return french.value(field(content, column), text);
  }

  @Test
  void limitsTakeTheirHeaderFromTheirEstimate() {
    assertEquals("Taux de réponse, borne basse", french.header(SHEET, LOW));
    assertEquals("Reply rate, upper limit", english.header(SHEET, HIGH));
  }

  @Test
  void limitsTakeTheirDefinitionFromTheirEstimateButInTheCodesLanguage() {
    assertEquals(
        "borne basse de l’intervalle à 95\u202f% de «\u202fTaux de réponse\u202f» (Wilson)",
        french.definition(SHEET, LOW));
    assertEquals("reply_rate_low in English", english.definition(SHEET, LOW));
  }

  @Test
  void definitionNamesColumnsByTheirHeadersAndWordsAsInCells() {
    String definition = french.definition(SHEET, RATE);
    assertEquals("«\u202fPersonnes ayant répondu\u202f» ÷ ", definition.substring(0, 30));
    assertEquals(
        "campagne du contact\u202f; «\u202f(hors campagne)\u202f» s’il n’appartient à aucune",
        french.definition(SHEET, CAMPAIGN));
  }

  @Test
  void tablesOwnTextComesBeforeTheOneForAllTables() {
    Sheet people = named("referrals");
    assertEquals("Personnes amenées", french.header(people, field(Content.PLAIN, "people")));
    assertEquals("Personnes", french.header(SHEET, field(Content.PLAIN, "people")));
  }

  private static Sheet named(String name) {
    return TestSheet.named(name, List.of());
  }

  @Test
  void whatNoFileKnowsStaysAsItStandsInTheCode() {
    assertEquals("unheard_of_low", french.header(SHEET, UNKNOWN_LOW));
    assertEquals("unheard_of_low in English", french.definition(SHEET, UNKNOWN_LOW));
    assertEquals("What is it?", french.question(SHEET));
    assertEquals("thing", french.grain(SHEET));
    assertEquals(
        "Quel canal obtient des réponses\u202f?", french.question(named("reply_rates_by_channel")));
    assertEquals("canal", french.grain(named("reply_rates_by_channel")));
  }

  @ParameterizedTest
  @CsvSource({
    "channel, email, e-mail",
    "channel, call, téléphone",
    "verdict, too little data, trop peu de données",
    "reason, bad-timing, mauvais moment",
    "reason, asked, demande en attente",
    "rung, asked, demande",
    "direction, inbound, entrant",
    "channel, inbound, venus d’eux-mêmes",
    "source, ics+mbox+vcard, agenda (.ics) + mbox + vCard (.vcf)",
    "source, ics+my-crm, ics+my-crm",
    "source, ics+crm, agenda (.ics) + crm",
  })
  void wordOfTheProgramsIsReadInItsColumnsSense(String column, String text, String shown) {
    assertEquals(shown, french(Content.WORD, column, text));
  }

  @ParameterizedTest
  @CsvSource({
    "door to door",
    "Téléphone rose",
    "{people}",
    "$1",
    "\\1",
    "=1+1",
    "call centre",
    "çall",
    "à x",
    "a+b",
    "é",
    "''",
  })
  void channelOfTheUsersOwnStaysAsWritten(String channel) {
    assertEquals(channel, french(Content.WORD, "channel", channel));
    assertEquals(channel, french(Content.SETTING, "then_channel", channel));
  }

  @Test
  void onlyTheMarksOfALabelAreTranslated() {
    assertEquals("toutes", french(Content.LABEL, "campaign", "all"));
    assertEquals("(hors campagne)", french(Content.LABEL, "campaign", "(none)"));
    for (String own : List.of("email", "All", "none", "replied", "too little data")) {
      assertEquals(own, french(Content.LABEL, "campaign", own));
    }
  }

  @Test
  void namesAndPathsAreNeverTranslated() {
    for (Content content : List.of(Content.PLAIN, Content.NAME, Content.PERSON, Content.PATH)) {
      assertEquals("call", french(content, "name", "call"));
    }
  }

  @Test
  void listOfSettingsIsTranslatedPartByPart() {
    assertEquals(
        "sortant\u202f: appel 2, message 0,5\u202f; entrant\u202f: aucune",
        french(
            Content.SETTING, "minutes_per_kind", "outbound: call 2, message 0.5; inbound: none"));
    assertEquals(
        "formulaire, site d’emploi, my $board",
        french(Content.SETTING, "direct_channels", "form, job_board, my $board"));
  }

  @Test
  void aWordAloneIsReadWithoutAColumn() {
    assertEquals("LinkedIn", french.word("linkedin"));
    assertEquals("phone", english.word("call"));
    assertEquals("minitel", french.word("minitel"));
  }
}
