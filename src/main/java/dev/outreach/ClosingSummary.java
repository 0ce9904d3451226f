package dev.outreach;

import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the terminal says at the end of a run: the answers, and where to read on. */
final class ClosingSummary {
  private ClosingSummary() {}

  /** Of the whole set of reports: sentences that belong together stand together. */
  static void ofAll(Screen screen, List<List<Sentence>> groups, Path latest, Words words) {
    for (List<Sentence> group : groups) {
      screen.say("");
      group.forEach(sentence -> screen.say(sentence.text()));
    }
    screen.say("");
    screen.say(place("answer.page", Publication.page(latest), words));
    screen.say(place("answer.folder", latest, words));
  }

  /** Of reports that were asked for alone: under each one's question its place and its answers. */
  static void ofEach(
      Screen screen, List<Sheet> sheets, List<Sentence> sentences, Path latest, Words words) {
    Labels labels = new Labels(words);
    for (Sheet sheet : sheets) {
      screen.say(labels.question(sheet));
      screen.say("  " + Publication.csv(latest, sheet));
      sentences.stream()
          .filter(sentence -> sentence.sheet().equals(sheet.name()))
          .forEach(sentence -> screen.say("  " + sentence.text()));
    }
  }

  private static String place(String key, Path path, Words words) {
    return words.text(key, Map.of("path", path.toString()));
  }
}
