package dev.outreach.format.declared;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import dev.outreach.reader.Mapping;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mappings that come with the program, read from their files. */
public final class ShippedMapping {
  private ShippedMapping() {}

  public static List<Mapping> all() {
    return ConfigFactory.parseResources("reference.conf")
        .getObject("outreach.shipped-mappings")
        .keySet()
        .stream()
        .sorted()
        .map(ShippedMapping::named)
        .toList();
  }

  static Mapping named(String name) {
    Config config =
        ConfigFactory.parseResources("mappings/" + name + ".conf")
            .resolve()
            .getConfig("outreach.shipped-mappings." + name);
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    object(config, "values").forEach((field, table) -> values.put(field, texts(table.unwrapped())));
    Map<String, List<String>> columns = new LinkedHashMap<>();
    object(config, "columns")
        .forEach(
            (field, names) ->
                columns.put(
                    field,
                    names.unwrapped() instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(names.unwrapped()))));
    return new Mapping(
        config.getString("name"),
        config.getString("files"),
        config.getString("entry"),
        columns,
        values,
        texts(object(config, "constants").unwrapped()),
        config.hasPath("zone") ? ZoneId.of(config.getString("zone")) : null,
        config.hasPath("date-pattern") ? config.getString("date-pattern") : null);
  }

  private static ConfigObject object(Config config, String path) {
    return config.hasPath(path) ? config.getObject(path) : ConfigFactory.empty().root();
  }

  private static Map<String, String> texts(Object table) {
    Map<String, String> texts = new LinkedHashMap<>();
    ((Map<?, ?>) table).forEach((key, cell) -> texts.put(key.toString(), cell.toString()));
    return texts;
  }
}
