package dev.outreach.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.output.publication.ReportSet;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ClosingSummaryTest {
  private static final Path LATEST = Path.of("latest");

  private static String shown(Consumer<Screen> summary) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    summary.accept(new Screen(new PrintStream(bytes), StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace("\r", "").replace('\\', '/');
  }

  @Test
  void groupsStandApartAndThePlacesComeLast() {
    List<List<Sentence>> groups =
        List.of(
            List.of(new Sentence("calls", "A."), new Sentence("calls", "B.")),
            List.of(new Sentence("network", "C.")));
    assertEquals(
        """

        A.
        B.

        C.

        Rapport\u202f: latest/report.html
        Tableaux\u202f: latest
        """,
        shown(
            screen ->
                ClosingSummary.ofAll(screen, edition(List.of(), groups, Locale.FRENCH), LATEST)));
  }

  @Test
  void withoutAnswersThePlacesAreTold() {
    assertEquals(
        "\nReport: latest/report.html\nTables: latest\n",
        shown(
            screen ->
                ClosingSummary.ofAll(
                    screen, edition(List.of(), List.of(), Locale.ENGLISH), LATEST)));
  }

  @Test
  void aReportThatWasAskedForAloneIsFollowedByItsOwnAnswers() {
    List<Sheet> sheets = List.of(SampleSheets.named("calls"), SampleSheets.named("cohorts"));
    List<Sentence> sentences = List.of(new Sentence("calls", "A."), new Sentence("network", "B."));
    assertEquals(
        """
        How many calls reach somebody, and how many are refused?
          latest/csv/calls.csv
          A.
        Is it getting better?
          latest/csv/cohorts.csv
        Report: latest/report.html
        """,
        shown(
            screen ->
                ClosingSummary.ofEach(
                    screen, edition(sheets, List.of(sentences), Locale.ENGLISH), LATEST)));
  }

  private static ReportSet edition(
      List<Sheet> sheets, List<List<Sentence>> answers, Locale language) {
    return new ReportSet(sheets, answers, LocalDate.EPOCH, Words.of(language));
  }
}
