package dev.outreach.settings;

import dev.outreach.export.RejectBudget;
import dev.outreach.failure.RunFolders;
import dev.outreach.identity.IgnoreList;
import dev.outreach.identity.Rules;
import dev.outreach.identity.SamePerson;
import dev.outreach.journey.CampaignRule;
import dev.outreach.journey.ReplyWindows;
import dev.outreach.lake.SourceBudgets;
import dev.outreach.reader.ReadingContext;
import dev.outreach.report.Choices;
import dev.outreach.table.ChannelGroups;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The configuration as values. Every key is explained in {@code reference.conf}; {@link
 * dev.outreach.settings.SettingsLoader} reads it.
 *
 * @param exports folders or files to read, absolute
 * @param warehouse where the tables lie: an absolute folder, or a URI that the catalog understands
 * @param reports folder that holds {@code latest/}
 * @param locale language and number format of the reports for people
 * @param pseudonyms whether every output has pseudonyms in the place of people, names and paths
 * @param pseudonymKey the file that holds their key; outside the reports and the warehouse
 * @param erasureKey the file that holds the key with which erased people are known again; outside
 *     the reports and the warehouse
 * @param zone reporting zone, and zone of times that name none
 * @param asOf instant up to which events are known; later ones are left out of the reports
 * @param reading what the readers need
 * @param ignore who is left out of all counts
 * @param choices what the reports are asked with
 * @param currency ISO 4217, of all sums in the reports; null for that of most contracts
 * @param currencyRates the user's file of exchange rates, or null
 * @param benchmarks the user's own reference rates, or null
 * @param upkeep how the tables are kept small, or null where that is left to others
 * @param rejectBudget how many records of a file may be bad before it is refused whole
 * @param budgets what the sources that deliver every night are held to
 * @param maxPeoplePerIdentifier people on one identifier over which it links nobody
 * @param sharedMailboxes local parts of addresses that many people share, such as {@code info}
 * @param billingMailboxes local parts, in lower case, of addresses to which invoices are sent
 * @param freeMailDomains the user's own, in normal form, beside those of the program
 * @param samePerson the user's own joins and splits, or null
 * @param catalog settings of the Spark catalog {@code lake}; the embedded default where empty
 * @param spark further Spark settings by their whole names, such as {@code spark.master}
 * @param fingerprint of the settings that shape the numbers, without those that may name people
 */
public record Settings(
    List<Path> exports,
    String warehouse,
    Path reports,
    Locale locale,
    boolean pseudonyms,
    Path pseudonymKey,
    Path erasureKey,
    ZoneId zone,
    Instant asOf,
    ReadingContext reading,
    IgnoreList ignore,
    ReplyWindows replyWindows,
    List<CampaignRule> campaigns,
    ChannelGroups channelGroups,
    Choices choices,
    String currency,
    Path currencyRates,
    Path benchmarks,
    UpkeepTerms upkeep,
    RejectBudget rejectBudget,
    SourceBudgets budgets,
    int maxPeoplePerIdentifier,
    List<String> sharedMailboxes,
    List<String> billingMailboxes,
    List<String> freeMailDomains,
    Path samePerson,
    boolean allowUnsafeCatalog,
    Map<String, String> catalog,
    Map<String, String> spark,
    String fingerprint) {

  /**
   * How the tables are kept small.
   *
   * @param keptRuns of so many last runs what the tables held is kept
   * @param orphansAfter age from which a file that belongs to no table is removed
   */
  public record UpkeepTerms(int keptRuns, Duration orphansAfter) {}

  /** The folders that a run writes into. */
  public RunFolders folders() {
    return RunFolders.of(warehouse, catalog.isEmpty(), reports, spark);
  }

  /**
   * What holds identifiers apart or together.
   *
   * @param joins the user's own joins and splits
   */
  public Rules identityRules(SamePerson joins) {
    TreeSet<String> shared = new TreeSet<>(sharedMailboxes);
    shared.addAll(billingMailboxes);
    return new Rules(shared, maxPeoplePerIdentifier, joins);
  }

  /** Without values: they hold names, addresses and passwords, and this may come into a log. */
  @Override
  public String toString() {
    return "Settings[" + exports.size() + " exports]";
  }
}
