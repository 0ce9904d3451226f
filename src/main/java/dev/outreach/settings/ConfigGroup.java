package dev.outreach.settings;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One group of keys. The keys that are asked for are the known ones: {@link #close} tells of all
 * others, so that a key is written once, where it is read.
 */
final class ConfigGroup implements AutoCloseable {
  private final String path;
  private final ConfigObject object;
  private final Problems problems;
  private final boolean isThere;
  private final Set<String> known = new TreeSet<>();

  private ConfigGroup(String path, ConfigObject object, Problems problems, boolean isThere) {
    this.path = path;
    this.object = object;
    this.problems = problems;
    this.isThere = isThere;
  }

  /** The whole configuration, whose keys have no path. */
  static ConfigGroup root(ConfigObject object, Problems problems) {
    return new ConfigGroup("", object, problems, true);
  }

  /** The group that the value is; an empty one, and a problem, where it is none. */
  static ConfigGroup of(Value value) {
    if (value.config() instanceof ConfigObject group) {
      return new ConfigGroup(value.key(), group, value.problems(), true);
    }
    if (value.config() != null) {
      value.wrong("a group { … }");
    }
    return new ConfigGroup(value.key(), ConfigFactory.empty().root(), value.problems(), false);
  }

  /** The key's value; a missing key is a problem. */
  Value value(String key) {
    Value value = known(key);
    if (value.config() == null && isThere) {
      problems.add(object.origin(), value.key(), "is missing");
    }
    return value;
  }

  /** The key's value, absent where it is missing or null. */
  Value optional(String key) {
    Value value = known(key);
    boolean isNull = value.config() != null && value.config().valueType() == ConfigValueType.NULL;
    return isNull ? new Value(value.key(), null, problems) : value;
  }

  ConfigGroup section(String key) {
    return of(value(key));
  }

  List<ConfigGroup> sections(String key) {
    List<ConfigGroup> sections = new ArrayList<>();
    value(key).list().forEach(each -> sections.add(of(each)));
    return sections;
  }

  /** Every key with its value, in alphabetical order: in this group the user names the keys. */
  Map<String, Value> entries() {
    Map<String, Value> entries = new TreeMap<>();
    object.keySet().forEach(key -> entries.put(key, known(key)));
    return entries;
  }

  /**
   * Every text below, however deep, under its dotted key: {@code jdbc { user = ana }} is {@code
   * jdbc.user}. Keys that are null are left out.
   */
  Map<String, String> flattened() {
    known.addAll(object.keySet());
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> entry : object.toConfig().entrySet()) {
      String key = String.join(".", ConfigUtil.splitPath(entry.getKey()));
      String text = new Value(path + "." + key, entry.getValue(), problems).as("a text", t -> t);
      if (text != null) {
        texts.put(key, text);
      }
    }
    return texts;
  }

  /** Adds a problem with one of the keys. */
  void problem(String key, String message) {
    ConfigValue value = object.get(key);
    problems.add(
        value == null ? object.origin() : value.origin(), path + "." + shown(key), message);
  }

  /** Adds a problem with the group as a whole. */
  void problem(String message) {
    problems.add(object.origin(), path, message);
  }

  /** How many problems there are by now, in all groups. */
  int problemCount() {
    return problems.count();
  }

  /** Tells of the keys that nobody asked for. */
  @Override
  public void close() {
    Set<String> unknown =
        object.keySet().stream().filter(key -> !known.contains(key)).collect(Collectors.toSet());
    for (String key : unknown) {
      String hint =
          Suggestion.of(key, known).map(near -> "; did you mean " + near + "?").orElse("");
      Value value = known(key);
      problems.add(value.config().origin(), value.key(), "unknown key" + hint);
    }
  }

  private Value known(String key) {
    known.add(key);
    return new Value(path.isEmpty() ? key : path + "." + shown(key), object.get(key), problems);
  }

  private static String shown(String key) {
    return key.matches("[\\p{L}\\p{N}_-]+") ? key : ConfigUtil.quoteString(key);
  }
}
