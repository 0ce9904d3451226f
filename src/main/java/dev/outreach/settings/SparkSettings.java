package dev.outreach.settings;

import com.typesafe.config.ConfigUtil;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spark's own settings. Their names must stand whole and in quotes: as groups, {@code
 * spark.authenticate} and {@code spark.authenticate.secret} could not stand together, and the
 * former would be lost without a word.
 */
final class SparkSettings {
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
            name, "write the setting's name whole, as " + ConfigUtil.quoteString("spark." + name));
      }
    }
    return settings;
  }
}
