package dev.outreach.output.page;

import dev.outreach.sheet.CleanText;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reports as one HTML file: the answers in sentences, then a section a question. It holds all
 * that it shows: no script, no link to elsewhere, nothing to load. Every text goes through the
 * template's escaping; only the style and the drawings, which are the program's own, do not.
 */
public final class HtmlPage {
  private static final Set<Content> PERSONAL = EnumSet.of(Content.PERSON, Content.NAME);

  private HtmlPage() {}

  /**
   * Writes a new file.
   *
   * @param sentences the answers; those about a sheet that is not in the list are left out
   * @param asOf the last day that the tables cover
   */
  public static void write(
      Path file, List<Sheet> sheets, List<Sentence> sentences, LocalDate asOf, Words words)
      throws IOException {
    StringOutput html = new StringOutput();
    templates().render("page.jte", page(sheets, sentences, asOf, words), html);
    Files.writeString(file, html.toString(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  private static TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, HtmlPage.class.getClassLoader(), HtmlPage.class.getPackageName());
  }

  private static Page page(
      List<Sheet> sheets, List<Sentence> sentences, LocalDate asOf, Words words)
      throws IOException {
    Sections sections = new Sections(words);
    List<Section> all = new ArrayList<>();
    List<Section> named = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Section section = sections.of(sheet);
      all.add(section);
      if (namesPeople(sheet)) {
        named.add(section);
      }
    }
    return new Page(
        words,
        Style.ofResources(),
        words.text("page.as_of", Map.of("day", words.day(asOf))),
        sentences.stream()
            .filter(sentence -> sheets.stream().anyMatch(s -> s.name().equals(sentence.sheet())))
            .map(sentence -> new Sentence(sentence.sheet(), CleanText.of(sentence.text())))
            .toList(),
        all,
        named);
  }

  private static boolean namesPeople(Sheet sheet) {
    return !sheet.rows().isEmpty()
        && sheet.fields().stream().anyMatch(field -> PERSONAL.contains(field.content()));
  }
}
