package dev.outreach.soak;

import dev.outreach.export.Exports;
import dev.outreach.lake.Intake;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeCatalog;
import dev.outreach.lake.LakeSession;
import dev.outreach.settings.Settings;
import dev.outreach.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** The tables without the run around them: intakes that take no lock, and what the tables hold. */
public final class Unlocked {
  private static final List<String> TABLES =
      List.of("touches", "contacts", "contracts", "quarantine", "files");

  private Unlocked() {}

  /** An intake in a process of its own, {@code Unlocked INSTANT CONFIG}: 0 if it went well. */
  public static void main(String[] args) throws Exception {
    Settings settings = settings(Path.of(args[1]), Instant.parse(args[0]));
    try (SparkSession session = LakeSession.open(catalog(settings), settings.spark())) {
      SparkSession.setActiveSession(session);
      take(settings, session, Instant.parse(args[0]));
    }
  }

  static Settings settings(Path configuration, Instant now) {
    return SettingsLoader.load(configuration, List.of(), now);
  }

  private static LakeCatalog catalog(Settings settings) {
    return new LakeCatalog(settings.warehouse(), settings.catalog(), false);
  }

  static void take(Settings settings, SparkSession session, Instant now) throws Exception {
    LakeSession.tune(session, 0);
    new Intake(new Lake(session), settings.reading(), settings.rejectBudget())
        .take(Exports.find(settings.exports(), settings.reading().limits()), now);
  }

  /** Takes in what lies there, as one night after another. */
  static void take(Path configuration, Instant now) throws Exception {
    Settings settings = settings(configuration, now);
    try (SparkSession session = LakeSession.open(catalog(settings), settings.spark())) {
      SparkSession.setActiveSession(session);
      take(settings, session, now);
    }
  }

  /** All rows that a reader sees, by table, each table's sorted. */
  static Map<String, List<String>> rows(Path configuration, Instant now) throws Exception {
    Settings settings = settings(configuration, now);
    try (SparkSession session = LakeSession.open(catalog(settings), settings.spark())) {
      SparkSession.setActiveSession(session);
      return rows(session);
    }
  }

  static Map<String, List<String>> rows(SparkSession session) {
    LakeSession.tune(session, 0);
    Lake lake = new Lake(session);
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : TABLES) {
      rows.put(table, lake.read(table).toJSON().collectAsList().stream().sorted().toList());
    }
    return rows;
  }

  /** A session beside that one, on the warehouse of a configuration. */
  static SparkSession beside(SparkSession other, Settings settings) {
    SparkSession session = other.newSession();
    catalog(settings).sparkSettings().forEach(session.conf()::set);
    SparkSession.setActiveSession(session);
    return session;
  }
}
