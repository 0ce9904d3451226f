package dev.outreach.format.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values that were last put or asked for, up to a number: the longest unused is forgotten. */
final class Recent<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
