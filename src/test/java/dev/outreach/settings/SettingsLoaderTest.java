package dev.outreach.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Limits;
import dev.outreach.export.RejectBudget;
import dev.outreach.identity.IgnoreList;
import dev.outreach.journey.CampaignRule;
import dev.outreach.reader.Mapping;
import dev.outreach.table.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;

  private Settings load(String text, String... sets) throws IOException {
    Path file = folder.resolve("outreach.conf");
    Files.writeString(file, text);
    return SettingsLoader.load(file, List.of(sets), NOW);
  }

  @Test
  void anEmptyFileGivesTheDefaults() throws IOException {
    Settings settings = load("");
    assertEquals(List.of(), settings.exports());
    assertEquals(folder.resolve("out/warehouse").toString(), settings.warehouse());
    assertEquals(folder.resolve("out/reports"), settings.reports());
    assertEquals(Locale.FRANCE, settings.locale());
    assertFalse(settings.pseudonyms());
    assertEquals(folder.resolve("out/pseudonyms.key"), settings.pseudonymKey());
    assertEquals(folder.resolve("out/erasure.key"), settings.erasureKey());
    assertEquals(ZoneId.of("Europe/Paris"), settings.zone());
    assertEquals(settings.zone(), settings.reading().zone());
    assertEquals(NOW, settings.asOf());
    assertEquals(Limits.DEFAULT, settings.reading().limits());
    assertEquals("FR", settings.reading().identifiers().region());
    assertEquals(RejectBudget.DEFAULT, settings.rejectBudget());
    assertEquals(Set.of(), settings.budgets().watched());
    assertEquals(Duration.ofHours(72), settings.budgets().errorAfter());
    assertEquals(5, settings.maxPeoplePerIdentifier());
    assertTrue(settings.sharedMailboxes().containsAll(List.of("info", "contact", "accueil")));
    assertEquals(
        List.of(
            "billing",
            "facturation",
            "facture",
            "factures",
            "compta",
            "comptabilite",
            "finance",
            "ap",
            "accounts",
            "accounting",
            "invoice",
            "invoices",
            "achats"),
        settings.billingMailboxes());
    assertEquals(List.of(), settings.freeMailDomains());
    assertEquals(
        Optional.empty(), settings.ignore().reason(Set.of("email:ana@example.org", "x:ana")));
    assertNull(settings.currency());
    assertNull(settings.currencyRates());
    assertNull(settings.samePerson());
    assertFalse(settings.allowUnsafeCatalog());
    assertEquals(Map.of(), settings.catalog());
    assertEquals(Map.of(), settings.spark());
    assertEquals(List.of(), settings.campaigns());
  }

  @Test
  void aProfileOnXMayBeTheNumberByWhichItsMessagesKnowMe() throws IOException {
    Settings settings = load("outreach.me.profiles = [\"x-id:123456\", \"x:ana\"]");
    assertTrue(settings.reading().me().identifiers().containsAll(Set.of("x-id:123456", "x:ana")));
  }

  @Test
  void accountsOfChatProgramsAreProfilesToo() throws IOException {
    Settings settings =
        load(
            "outreach.me.profiles = [\"skype:live:ana\", \"telegram:user123\", \"slack:U0AB\","
                + " \"mastodon:@ana@social.example.org\"]");
    assertEquals(
        Set.of(
            "skype:live:ana", "telegram:user123", "slack:u0ab", "mastodon:ana@social.example.org"),
        settings.reading().me().identifiers());
  }

  @Test
  void whoIsIgnoredIsWrittenAsAnAddressADomainANumberOrAProfile() throws IOException {
    IgnoreList ignore =
        load("""
                outreach {
                  me.domains = [Verlane.example, "@agency.example"]
                  ignore = ["Shop@Firm.example", "@family.example", "01 99 00 11 22",
                    "https://www.linkedin.com/in/Ana-Lima/", "x:@bob", "mastodon:eve@social.example"]
                }
                """)
            .ignore();
    for (String ignored :
        List.of(
            "email:shop@firm.example",
            "email:bob@family.example",
            "tel:+33199001122",
            "linkedin:ana-lima",
            "x:bob",
            "mastodon:eve@social.example")) {
      assertEquals(Optional.of("ignored"), ignore.reason(List.of(ignored)), ignored);
    }
    for (String colleague : List.of("email:eve@verlane.example", "email:eve@mail.agency.example")) {
      assertEquals(Optional.of("own_domain"), ignore.reason(List.of(colleague)), colleague);
    }
    assertEquals(Optional.empty(), ignore.reason(List.of("email:ana@firm.example", "x:ana")));
  }

  /** They act when the reports are made: nothing is read again when the list changes. */
  @Test
  void whoIsIgnoredChangesNothingOfTheReading() throws IOException {
    String plain = load("").reading().fingerprint();
    assertEquals(
        plain,
        load("outreach { ignore = [\"ana@example.org\"], me.domains = [verlane.example] }")
            .reading()
            .fingerprint());
    assertNotEquals(
        plain, load("outreach.me.emails = [\"ana@example.org\"]").reading().fingerprint());
  }

  @Test
  void aSingleEntryIsAListOfOne() throws IOException {
    Settings settings =
        load(
            "outreach { ignore = \"@family.example\", identity { billing-mailboxes = Billing,"
                + " free-mail-domains = \"@Provider.example\" } }");
    assertEquals(
        Optional.of("ignored"), settings.ignore().reason(List.of("email:eve@family.example")));
    assertEquals(List.of("billing"), settings.billingMailboxes());
    assertEquals(List.of("provider.example"), settings.freeMailDomains());
  }

  @Test
  void theCurrencyAndTheFileOfItsRatesAreTaken() throws IOException {
    Settings settings =
        load("outreach { reports.currency = CHF, currency-rates = eurofxref-hist.csv }");
    assertEquals("CHF", settings.currency());
    assertEquals(folder.resolve("eurofxref-hist.csv"), settings.currencyRates());
  }

  @Test
  void aChannelsReplyWindowIsItsOwnElseItsGroupsElseTheGeneralOne() throws IOException {
    Settings settings =
        load("outreach.reply-window { email = 36h, otherwise = 3w, linkedin = 10 days }");
    assertEquals(Duration.ofHours(36), settings.replyWindows().of(Channel.EMAIL));
    assertEquals(Duration.ofDays(10), settings.replyWindows().of(Channel.LINKEDIN));
    assertEquals(Duration.ofDays(7), settings.replyWindows().of(Channel.FACEBOOK));
    assertEquals(Duration.ofDays(21), settings.replyWindows().of(Channel.FORM));
  }

  @Test
  void nullTakesADefaultAway() throws IOException {
    Settings settings =
        load("outreach { reply-window.social = null, channel-groups.voice = null }");
    assertEquals(Duration.ofDays(14), settings.replyWindows().of(Channel.FACEBOOK));
    assertEquals(List.of(), settings.channelGroups().of(Channel.MEETING));
  }

  @Test
  void theSampleConfigurationLoads() {
    Settings settings = SettingsLoader.load(Path.of("conf/outreach.conf"), List.of(), NOW);
    assertEquals(List.of(Path.of("sample-data").toAbsolutePath()), settings.exports());
    assertEquals(Instant.parse("2011-04-30T21:59:59.999999Z"), settings.asOf());
    assertEquals(
        Set.of(
            "email:camille@aubry.example",
            "email:camille@camille-aubry.example",
            "tel:+33639980001",
            "linkedin:camille-aubry",
            "x:camilleaubry"),
        settings.reading().me().identifiers());
    assertTrue(settings.reading().me().isNamed("camille aubry"));
    assertEquals(2, settings.campaigns().size());
  }

  @Test
  void theClusterConfigurationTakesItsSecretsFromElsewhere() {
    Settings settings =
        SettingsLoader.load(
            Path.of("conf/cluster.conf"),
            List.of("catalog.jdbc.user=ana", "catalog.jdbc.password=p:w//d"),
            NOW);
    assertEquals("file:///srv/outreach/warehouse", settings.warehouse());
    assertEquals("ana", settings.catalog().get("jdbc.user"));
    assertEquals("p:w//d", settings.catalog().get("jdbc.password"));
    assertEquals("true", settings.spark().get("spark.authenticate"));
    assertFalse(settings.toString().contains("p:w"));
  }

  @Test
  void setGoesOverTheFileWithAndWithoutThePrefix() throws IOException {
    Settings settings =
        load(
            "outreach { region = FR, spark { \"spark.master\" = \"local[2]\" } }",
            "region=DE",
            "outreach.region=BE",
            "as-of=2026-01-31T12:00:00+01:00",
            "me.names=[\"Ana\", \"A. Lima\"]",
            "spark.master=local[1]",
            "spark.sql.shuffle.partitions=8");
    assertEquals("BE", settings.reading().identifiers().region());
    assertEquals(Instant.parse("2026-01-31T11:00:00Z"), settings.asOf());
    assertEquals(Set.of("Ana", "A. Lima"), settings.reading().me().names());
    assertEquals(
        Map.of("spark.master", "local[1]", "spark.sql.shuffle.partitions", "8"), settings.spark());
  }

  @Test
  void theKeyOfThePseudonymsLiesBesideTheReportsOrWhereItIsSaid() throws IOException {
    assertEquals(
        Path.of("/srv/team/pseudonyms.key"),
        load("outreach.reports.directory = /srv/team/reports").pseudonymKey());
    Settings settings =
        load(
            "outreach { warehouse = \"s3://bucket/warehouse\", catalog.type = rest,"
                + " reports { pseudonyms = true, pseudonym-key = keys/mine }, erasure.key = gone }");
    assertEquals(folder.resolve("gone"), settings.erasureKey());
    assertTrue(settings.pseudonyms());
    assertEquals(folder.resolve("keys/mine"), settings.pseudonymKey());
  }

  @Test
  void aRelativePathIsRelativeToTheFileThatHoldsItAndToHereOnTheCommandLine() throws IOException {
    Files.createDirectories(folder.resolve("team"));
    Files.writeString(
        folder.resolve("team/shared.conf"),
        "outreach { exports = [all, \"~/mail\", /abs], identity.same-person = pairs.csv }");
    Settings settings =
        load("include \"team/shared.conf\"\noutreach.warehouse = ../wh", "reports.directory=out");
    Path home = Path.of(System.getProperty("user.home"));
    assertEquals(
        List.of(folder.resolve("team/all"), home.resolve("mail"), Path.of("/abs")),
        settings.exports());
    assertEquals(folder.resolve("team/pairs.csv"), settings.samePerson());
    assertEquals(folder.resolveSibling("wh").toString(), settings.warehouse());
    assertEquals(Path.of("out").toAbsolutePath(), settings.reports());
  }

  @Test
  void anIncludedFileIsRelativeToTheFileThatIncludesIt() throws IOException {
    Files.writeString(folder.resolve("shared.conf"), "outreach.region = CH");
    assertEquals("CH", load("include file(\"shared.conf\")").reading().identifiers().region());
  }

  @Test
  void aCampaignsContactsAreNormalised() throws IOException {
    CampaignRule rule =
        load("""
            outreach.campaigns = [{
              name = "Spring", from = 2026-01-01, until = 2026-01-01, channels = [email, social]
              senders = ["Ana@Example.org", "Agency phone"]
              contacts = ["Bob@Example.com", "01 99 00 11 22", "https://x.com/Bob", "linkedin:bob"]
            }]
            """)
            .campaigns()
            .get(0);
    assertEquals(LocalDate.of(2026, 1, 1), rule.until());
    assertEquals(List.of("email:ana@example.org", "Agency phone"), rule.senders());
    assertEquals(
        List.of("email:bob@example.com", "tel:+33199001122", "x:bob", "linkedin:bob"),
        rule.contacts());
    assertNull(rule.subject());
  }

  @Test
  void theUsersMappingsComeBeforeTheShippedOnes() throws IOException {
    List<Mapping> mappings =
        load("""
            outreach {
              mappings = [{
                name = mine, files = "mine.*\\\\.csv", entry = touches, zone = UTC
                columns { occurred_at = [Date, Datum], person_name = Nom }
                values { direction { Sortant = outbound } }
                constants { channel = call }
              }]
              shipped-mappings.other { name = other, files = x, entry = contacts, columns { email = Mail } }
            }
            """)
            .reading()
            .mappings();
    Mapping mine = mappings.get(0);
    assertEquals("mine.*\\.csv", mine.files());
    assertEquals(
        Map.of("occurred_at", List.of("Date", "Datum"), "person_name", List.of("Nom")),
        mine.columns());
    assertEquals(Map.of("direction", Map.of("Sortant", "outbound")), mine.values());
    assertEquals(Map.of("channel", "call"), mine.constants());
    assertEquals(ZoneId.of("UTC"), mine.zone());
    assertNull(mine.datePattern());
    assertTrue(mappings.stream().skip(1).anyMatch(each -> each.name().equals("other")));
  }
}
