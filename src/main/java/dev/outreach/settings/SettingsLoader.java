package dev.outreach.settings;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import dev.outreach.export.Limits;
import dev.outreach.export.RejectBudget;
import dev.outreach.identity.Identifiers;
import dev.outreach.identity.IgnoreList;
import dev.outreach.journey.CampaignRule;
import dev.outreach.lake.SourceBudgets;
import dev.outreach.reader.DealStages;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.ChannelGroups;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads every key once, in the order of {@code reference.conf}. */
public final class SettingsLoader {
  private static final String DOMAIN = "a domain such as acme.example";

  private final Path file;
  private final Instant now;
  private final String fingerprint;

  private SettingsLoader(Path file, Instant now, String fingerprint) {
    this.file = file;
    this.now = now;
    this.fingerprint = fingerprint;
  }

  /**
   * The settings of a file.
   *
   * @param sets {@code key=value} each, over the file; the last one of a key counts
   * @param now what {@code as-of = now} means
   * @throws dev.outreach.failure.RunFailure with one line for each problem
   */
  public static Settings load(Path file, List<String> sets, Instant now) {
    Problems problems = new Problems();
    ConfigObject tree = new ConfigFile(file, problems).read(sets);
    ConfigGroup root = ConfigGroup.root(tree, problems);
    Settings settings;
    try (root;
        ConfigGroup outreach = root.section("outreach")) {
      settings = new SettingsLoader(file, now, Fingerprint.of(tree)).settings(outreach);
    }
    problems.throwIfAny();
    return settings;
  }

  private Settings settings(ConfigGroup outreach) {
    String region = outreach.value("region").as("a country such as FR", Spelling::region);
    ZoneId zone = outreach.value("time-zone").as("a zone such as Europe/Paris", Spelling::zone);
    Identifiers identifiers = new Identifiers(region == null ? "FR" : region);
    PersonIdentifiers people = new PersonIdentifiers(identifiers);
    ChannelGroups groups = Channels.groups(outreach);
    Channels channels = new Channels(groups);
    ZoneId daysZone = zone == null ? ZoneId.of("UTC") : zone;
    try (ConfigGroup me = outreach.section("me");
        ConfigGroup reports = outreach.section("reports");
        ConfigGroup analysis = outreach.section("analysis");
        ConfigGroup identity = outreach.section("identity");
        ConfigGroup erasure = outreach.section("erasure");
        ConfigGroup upkeep = outreach.section("upkeep");
        ConfigGroup limits = outreach.section("limits");
        ConfigGroup stages = outreach.section("deal-stages");
        ConfigGroup budgets = outreach.section("budgets")) {
      List<Path> exports = exports(outreach.value("exports"));
      String warehouse = location(outreach.value("warehouse"));
      Map<String, String> catalog = outreach.section("catalog").flattened();
      if (warehouse != null && catalog.isEmpty() && !warehouse.startsWith("/")) {
        outreach.value("warehouse").wrong("a folder, unless outreach.catalog names a catalog");
      }
      Path directory = path(reports.value("directory"));
      KeyPlace pseudonymKey = new KeyPlace(reports, "pseudonym-key", "pseudonyms.key", this::path);
      KeyPlace erasureKey = new KeyPlace(erasure, "key", "erasure.key", this::path);
      return new Settings(
          exports,
          warehouse,
          directory,
          reports.value("locale").as("a locale such as fr-FR", Spelling::locale),
          reports.value("pseudonyms").isTrue(),
          pseudonymKey.of(directory, warehouse),
          erasureKey.of(directory, warehouse),
          zone,
          outreach
              .value("as-of")
              .as(
                  "now, a day such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z,"
                      + " not in the future",
                  text -> Spelling.asOf(text, daysZone, now)),
          new ReadingContext(
              me(me, people),
              identifiers,
              zone,
              limits(limits),
              mappings(outreach),
              DealStages.of(stages.value("won").texts(), stages.value("lost").texts())),
          ignore(outreach.value("ignore"), me.value("domains"), people),
          channels.replyWindows(outreach),
          campaigns(outreach, people, channels),
          groups,
          Analysis.choices(analysis, channels),
          reports.optional("currency").as("an ISO 4217 code such as EUR", Spelling::currency),
          path(outreach.optional("currency-rates")),
          path(analysis.optional("benchmarks")),
          upkeep(upkeep),
          new RejectBudget(
              limits.value("max-rejected-share").share(),
              limits.value("min-rejected").whole(1, 1_000_000)),
          budgets(budgets),
          (int) identity.value("max-people-per-identifier").whole(1, 1_000),
          identity.value("shared-mailboxes").texts(),
          identity
              .value("billing-mailboxes")
              .list("what is before the @ of an address, such as billing", Spelling::mailbox),
          identity.value("free-mail-domains").list(DOMAIN, Spelling::domain),
          path(identity.optional("same-person")),
          outreach.value("allow-unsafe-catalog").isTrue(),
          catalog,
          SparkSettings.of(outreach.section("spark")),
          fingerprint);
    }
  }

  private List<Path> exports(Value exports) {
    return exports.list().stream().map(this::path).filter(Objects::nonNull).toList();
  }

  private Path path(Value value) {
    return value.as("a path", text -> Spelling.path(text, folder(value)));
  }

  private String location(Value value) {
    return value.as("a path or a URI", text -> Spelling.location(text, folder(value)));
  }

  private Path folder(Value value) {
    return Origins.folder(value.config().origin(), file);
  }

  private static ExportOwner me(ConfigGroup me, PersonIdentifiers people) {
    Set<String> identifiers = new LinkedHashSet<>();
    identifiers.addAll(me.value("emails").list("an e-mail address", people::email));
    identifiers.addAll(
        me.value("phones").list("a phone number such as +33 1 99 00 11 22", people::phone));
    identifiers.addAll(
        me.value("profiles")
            .list(
                "a profile such as linkedin:ana-lima or https://www.linkedin.com/in/ana-lima",
                people::profile));
    return new ExportOwner(new LinkedHashSet<>(me.value("names").texts()), identifiers);
  }

  private static IgnoreList ignore(Value ignored, Value ownDomains, PersonIdentifiers people) {
    Map<Boolean, List<String>> isDomain =
        ignored
            .list(
                "an e-mail address, a domain such as @family.example, a phone number or a profile",
                people::anyOrDomain)
            .stream()
            .collect(Collectors.partitioningBy(each -> each.startsWith("@")));
    return IgnoreList.of(
        isDomain.get(false),
        isDomain.get(true).stream().map(domain -> domain.substring(1)).toList(),
        ownDomains.list(DOMAIN, Spelling::domain));
  }

  private static Settings.UpkeepTerms upkeep(ConfigGroup upkeep) {
    boolean isOurs = upkeep.value("enabled").isTrue();
    int keptRuns = (int) upkeep.value("keep-runs").whole(1, 1_000);
    Duration orphansAfter = upkeep.value("orphans-after").duration();
    return isOurs ? new Settings.UpkeepTerms(keptRuns, orphansAfter) : null;
  }

  private static Limits limits(ConfigGroup limits) {
    return new Limits(
        limits.value("archive-entries").whole(1, 10_000_000),
        limits.value("archive-bytes").bytes(1, 1L << 44),
        limits.value("archive-ratio").whole(1, 10_000),
        (int) limits.value("mime-depth").whole(1, 200),
        (int) limits.value("mime-parts").whole(1, 100_000),
        (int) limits.value("line-bytes").bytes(1_000, 1 << 30),
        limits.value("mail-bytes").bytes(1_000, 1 << 30),
        (int) limits.value("json-depth").whole(1, 1_000));
  }

  private static SourceBudgets budgets(ConfigGroup budgets) {
    return new SourceBudgets(
        new TreeSet<>(budgets.value("sources").texts()),
        new TreeSet<>(budgets.value("required").texts()),
        budgets.value("warn-after").duration(),
        budgets.value("error-after").duration(),
        budgets.value("volume").share());
  }

  private static List<CampaignRule> campaigns(
      ConfigGroup outreach, PersonIdentifiers people, Channels channels) {
    List<CampaignRule> rules = new ArrayList<>();
    for (ConfigGroup campaign : outreach.sections("campaigns")) {
      rules.add(CampaignSection.rule(campaign, people, channels));
    }
    return List.copyOf(rules);
  }

  /** The user's own first: the first one whose pattern fits reads a file. */
  private static List<Mapping> mappings(ConfigGroup outreach) {
    List<Mapping> mappings = new ArrayList<>();
    for (ConfigGroup mapping : outreach.sections("mappings")) {
      Mappings.mapping(mapping).ifPresent(mappings::add);
    }
    try (ConfigGroup shipped = outreach.section("shipped-mappings")) {
      for (Map.Entry<String, Value> entry : shipped.entries().entrySet()) {
        Value mapping = shipped.optional(entry.getKey());
        if (mapping.config() != null) {
          Mappings.mapping(ConfigGroup.of(mapping)).ifPresent(mappings::add);
        }
      }
    }
    return List.copyOf(mappings);
  }

  /**
   * Spark's own settings. Their names must stand whole and in quotes: as groups, {@code
   * spark.authenticate} and {@code spark.authenticate.secret} could not stand together, and the
   * former would be lost without a word.
   */
  private static final class SparkSettings {
    private SparkSettings() {}

    static Map<String, String> of(ConfigGroup section) {
      Map<String, String> settings = new TreeMap<>();
      for (Map.Entry<String, Value> entry : section.entries().entrySet()) {
        String name = entry.getKey();
        if (name.startsWith("spark.")) {
          String text = section.optional(name).as("a text", whole -> whole);
          if (text != null) {
            settings.put(name, text);
          }
        } else {
          section.problem(
              name,
              "write the setting's name whole, as " + ConfigUtil.quoteString("spark." + name));
        }
      }
      return settings;
    }
  }
}
