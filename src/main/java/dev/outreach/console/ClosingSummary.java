package dev.outreach.console;

import dev.outreach.output.publication.Publication;
import dev.outreach.output.publication.ReportSet;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the terminal says at the end of a run: the answers, and where to read on. */
public final class ClosingSummary {
  private ClosingSummary() {}

  /** Of the whole set of reports: sentences that belong together stand together. */
  public static void ofAll(Screen screen, ReportSet edition, Path latest) {
    for (List<Sentence> group : edition.answers()) {
      screen.say("");
      group.forEach(sentence -> screen.say(sentence.text()));
    }
    screen.say("");
    screen.say(place("answer.page", Publication.page(latest), edition.words()));
    screen.say(place("answer.folder", latest, edition.words()));
  }

  /**
   * Of reports that were asked for alone: under each one's question its place and its answers, then
   * the page.
   */
  public static void ofEach(Screen screen, ReportSet edition, Path latest) {
    Labels labels = new Labels(edition.words());
    for (Sheet sheet : edition.sheets()) {
      screen.say(labels.question(sheet));
      screen.say("  " + Publication.csv(latest, sheet));
      edition.sentences().stream()
          .filter(sentence -> sentence.sheet().equals(sheet.name()))
          .forEach(sentence -> screen.say("  " + sentence.text()));
    }
    screen.say(place("answer.page", Publication.page(latest), edition.words()));
  }

  private static String place(String key, Path path, Words words) {
    return words.text(key, Map.of("path", path.toString()));
  }
}
