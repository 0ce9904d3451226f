package dev.outreach.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.outreach.table.Channel;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReferenceConfTest {
  @Test
  void everyKeyIsExplained() {
    List<String> silent = new ArrayList<>();
    addSilent("outreach", (ConfigObject) ConfigFile.defaults().root().get("outreach"), silent);
    assertEquals(List.of(), silent);
  }

  /** Shipped mappings explain themselves in their own files. */
  private static void addSilent(String path, ConfigObject group, List<String> silent) {
    for (Map.Entry<String, ConfigValue> entry : group.entrySet()) {
      String key = path + "." + entry.getKey();
      boolean isShipped = entry.getKey().startsWith("shipped");
      if (!isShipped && entry.getValue().origin().comments().isEmpty()) {
        silent.add(key);
      }
      if (entry.getValue() instanceof ConfigObject inner && !isShipped) {
        addSilent(key, inner, silent);
      }
    }
  }

  @Test
  void everyChannelOfTheReadersIsKnown() throws IllegalAccessException {
    Set<String> channels = new TreeSet<>();
    for (Field constant : Channel.class.getFields()) {
      channels.add((String) constant.get(null));
    }
    assertEquals(channels, new TreeSet<>(Channels.OF_THE_READERS));
  }
}
