package dev.outreach.identity;

import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/** Asks for marks, most of which are asked for again and again: answers are remembered. */
final class SuppressedMarks {
  private static final int REMEMBERED = 50_000;

  private final Suppression suppression;
  private final Mac mac;
  private final Map<String, Boolean> answers = new HashMap<>();

  SuppressedMarks(Suppression suppression) {
    this.suppression = suppression;
    this.mac = suppression.mac();
  }

  boolean isEmpty() {
    return suppression.isEmpty();
  }

  boolean has(String mark) {
    if (answers.size() > REMEMBERED) {
      answers.clear();
    }
    return answers.computeIfAbsent(mark, each -> suppression.has(mac, each));
  }
}
