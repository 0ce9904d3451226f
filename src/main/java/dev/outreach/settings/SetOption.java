package dev.outreach.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One {@code --set key=value}: a key of the configuration, with or without {@code outreach.}, and
 * its value. A value that starts with a bracket, a brace or a quote is HOCON, such as {@code
 * ["a","b"]}; any other is taken as it stands, so that addresses and times need no quotes.
 */
final class SetOption {
  private SetOption() {}

  /** The configuration that the option stands for; empty where it has a problem. */
  static Config parse(String option, ConfigParseOptions options, Problems problems) {
    int equals = option.indexOf('=');
    if (equals < 1) {
      problems.add("--set", 0, "must be key=value, such as --set as-of=2026-01-31");
      return ConfigFactory.empty();
    }
    String key = option.substring(0, equals).strip();
    String origin = "--set " + key.replaceAll("\\p{Cntrl}", "?");
    try {
      List<String> path = path(key);
      ConfigValue value = value(option.substring(equals + 1).strip(), origin, options);
      return at(path, value, origin).toConfig();
    } catch (ConfigException e) {
      problems.add(origin, 0, "is no key and value that can be read; put texts into quotes");
      return ConfigFactory.empty();
    }
  }

  /** The value in its groups, each of which says where it was written, as a problem may name it. */
  private static ConfigObject at(List<String> path, ConfigValue value, String origin) {
    ConfigValue inner = value;
    for (int i = path.size() - 1; i >= 0; i--) {
      inner = ConfigValueFactory.fromMap(Map.of(path.get(i), inner), origin);
    }
    return (ConfigObject) inner;
  }

  private static List<String> path(String key) {
    List<String> path = new ArrayList<>(ConfigUtil.splitPath(key));
    if (!path.get(0).equals("outreach")) {
      path.add(0, "outreach");
    }
    boolean isSparkName = path.size() > 2 && path.get(1).equals("spark");
    return isSparkName ? List.of("outreach", "spark", sparkName(path)) : path;
  }

  /** Spark's names are whole keys, dots and all: {@code spark.master}. */
  private static String sparkName(List<String> path) {
    int first = path.get(2).startsWith("spark.") ? 2 : 1;
    return String.join(".", path.subList(first, path.size()));
  }

  private static ConfigValue value(String text, String origin, ConfigParseOptions options) {
    if (text.equals("null")) {
      return ConfigValueFactory.fromAnyRef(null, origin);
    }
    if (text.isEmpty() || "[{\"".indexOf(text.charAt(0)) < 0) {
      return ConfigValueFactory.fromAnyRef(text, origin);
    }
    ConfigParseOptions named = options.setOriginDescription(origin);
    return ConfigFactory.parseString("value = " + text, named).root().get("value");
  }
}
