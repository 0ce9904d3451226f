package dev.outreach.settings;

import dev.outreach.reader.Mapping;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One entry of {@code mappings} or {@code shipped-mappings}. */
final class Mappings {
  private static final List<String> ENTRIES = List.of("touches", "contacts", "contracts");

  private Mappings() {}

  /** The mapping; nothing, and a problem, where it cannot be used. */
  static Optional<Mapping> mapping(ConfigGroup mapping) {
    int problems = mapping.problemCount();
    try (mapping) {
      String name = mapping.value("name").as("a name such as my-crm", Spelling::name);
      String files = mapping.value("files").as("an RE2 pattern of file names", Spelling::pattern);
      String entry =
          mapping
              .value("entry")
              .as("touches, contacts or contracts", text -> ENTRIES.contains(text) ? text : null);
      Map<String, List<String>> columns = columns(mapping.value("columns"));
      Map<String, Map<String, String>> values = values(mapping.optional("values"));
      Map<String, String> constants = cells(mapping.optional("constants"));
      ZoneId zone = mapping.optional("zone").as("a zone such as Europe/Paris", Spelling::zone);
      String datePattern =
          mapping
              .optional("date-pattern")
              .as("a date pattern such as dd/MM/yyyy HH:mm", Spelling::datePattern);
      return mapping.problemCount() > problems
          ? Optional.empty()
          : Optional.of(
              new Mapping(name, files, entry, columns, values, constants, zone, datePattern));
    } catch (IllegalArgumentException e) {
      mapping.problem(e.getMessage());
      return Optional.empty();
    }
  }

  private static Map<String, List<String>> columns(Value group) {
    Map<String, List<String>> columns = new TreeMap<>();
    ConfigGroup.of(group).entries().forEach((field, names) -> columns.put(field, names.texts()));
    return columns;
  }

  private static Map<String, Map<String, String>> values(Value group) {
    Map<String, Map<String, String>> values = new TreeMap<>();
    ConfigGroup.of(group).entries().forEach((field, cells) -> values.put(field, cells(cells)));
    return values;
  }

  private static Map<String, String> cells(Value group) {
    Map<String, String> cells = new TreeMap<>();
    ConfigGroup.of(group)
        .entries()
        .forEach(
            (cell, ours) -> {
              String text = ours.as("a text", ourCell -> ourCell);
              if (text != null) {
                cells.put(cell, text);
              }
            });
    return cells;
  }
}
