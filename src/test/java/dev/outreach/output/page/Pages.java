package dev.outreach.output.page;

import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages for tests. */
final class Pages {
  static final Words ENGLISH = Words.of(Locale.ENGLISH);
  static final Words FRENCH = Words.of(Locale.FRENCH);

  private Pages() {}

  static String html(List<Sheet> sheets, List<Sentence> sentences, Words words) {
    try {
      Path folder = Files.createTempDirectory("page");
      Path file = folder.resolve("report.html");
      HtmlPage.write(file, sheets, sentences, LocalDate.of(2011, 4, 30), words);
      String html = Files.readString(file);
      Files.delete(file);
      Files.delete(folder);
      return html;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document of(Words words, Sheet... sheets) {
    return Jsoup.parse(html(List.of(sheets), List.of(), words));
  }
}
