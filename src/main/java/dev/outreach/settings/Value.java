package dev.outreach.settings;

import com.google.re2j.PatternSyntaxException;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One value with its key. Reading it as what it cannot be adds a problem and gives null, an empty
 * list or the least number, so that reading goes on to the next problem.
 *
 * @param config null where the key is absent, which is no further problem
 */
record Value(String key, ConfigValue config, Problems problems) {
  private static final int SHOWN_LENGTH = 60;
  private static final String IT = "it";

  /** The text as the parser understands it; the parser throws where it does not. */
  <T> T as(String expected, Function<String, T> parser) {
    if (config == null) {
      return null;
    }
    if (config instanceof ConfigObject
        || config instanceof ConfigList
        || config.valueType() == ConfigValueType.NULL) {
      return wrong(expected);
    }
    try {
      T parsed = parser.apply(alone().getString(IT).strip());
      return parsed == null ? wrong(expected) : parsed;
    } catch (IllegalArgumentException | DateTimeException | PatternSyntaxException e) {
      return wrong(expected);
    }
  }

  String text() {
    return as("a text that is not empty", text -> text.isBlank() ? null : text);
  }

  Duration duration() {
    return as("a duration such as 14d, 36h or 2w", Spelling::duration);
  }

  boolean isTrue() {
    Boolean read =
        as(
            "true or false",
            text -> List.of("true", "false").contains(text) ? text.equals("true") : null);
    return read != null && read;
  }

  /** A whole number in these bounds, both included. */
  long whole(long least, long most) {
    Long read =
        as(
            "a whole number from " + least + " to " + most,
            text -> within(least, Long.parseLong(text), most));
    return read == null ? least : read;
  }

  /** A number of bytes, with a unit or none. */
  long bytes(long least, long most) {
    Long read =
        as(
            "a size such as 50MiB, from " + least + " to " + most + " bytes",
            text -> {
              try {
                return within(least, alone().getBytes(IT), most);
              } catch (ConfigException e) {
                return null;
              }
            });
    return read == null ? least : read;
  }

  /** A share of one. */
  double share() {
    Double read =
        as(
            "a share from 0 to 1, such as 0.01",
            text -> {
              double share = Double.parseDouble(text);
              return share >= 0 && share <= 1 ? share : null;
            });
    return read == null ? 0 : read;
  }

  /** The values of a list; a single value is a list of one. */
  List<Value> list() {
    if (config == null) {
      return List.of();
    }
    if (config instanceof ConfigList several) {
      List<Value> values = new ArrayList<>();
      for (ConfigValue each : several) {
        values.add(new Value(key + "[" + (values.size() + 1) + "]", each, problems));
      }
      return values;
    }
    if (config instanceof ConfigObject || config.valueType() == ConfigValueType.NULL) {
      wrong("a list such as [\"a\", \"b\"]");
      return List.of();
    }
    return List.of(this);
  }

  /** What the parser makes of each value of a list; see {@link #as}. */
  <T> List<T> list(String expected, Function<String, T> parser) {
    return list().stream()
        .map(value -> value.as(expected, parser))
        .filter(Objects::nonNull)
        .toList();
  }

  List<String> texts() {
    return list().stream().map(Value::text).filter(Objects::nonNull).toList();
  }

  /** Adds the problem that this value is not what is expected; gives null. */
  <T> T wrong(String expected) {
    problems.add(config.origin(), key, "must be " + expected + ", was " + shown());
    return null;
  }

  private String shown() {
    if (Secrets.isNamedIn(key)) {
      return "***";
    }
    if (config instanceof ConfigObject) {
      return "a group { … }";
    }
    if (config instanceof ConfigList) {
      return "a list [ … ]";
    }
    String text = String.valueOf(config.unwrapped());
    boolean isLong = text.length() > SHOWN_LENGTH;
    String start = isLong ? text.substring(0, SHOWN_LENGTH) + "…" : text;
    return config.valueType() == ConfigValueType.STRING ? ConfigUtil.quoteString(start) : start;
  }

  private Config alone() {
    return config.atKey(IT);
  }

  private static Long within(long least, long value, long most) {
    return value >= least && value <= most ? value : null;
  }
}
