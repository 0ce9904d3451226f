package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample's page, in both languages. */
class HtmlPageTest {
  private static final List<Sheet> SHEETS = SampleSheets.all();
  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence("reply_rates", "One of two answered."),
          new Sentence("no_such_sheet", "Nobody knows."));

  /** What a French text has before these marks is a narrow no-break space, or a digit or letter. */
  private static final Pattern LOOSE_MARK = Pattern.compile("[ \u00a0][:;!?%»]|«[^\u202f]");

  record Version(Words words, String html, Document page) {
    @Override
    public String toString() {
      return words.language();
    }
  }

  private static final List<Version> VERSIONS =
      Stream.of(Pages.ENGLISH, Pages.FRENCH).map(HtmlPageTest::version).toList();

  private static Version version(Words words) {
    String html = Pages.html(SHEETS, SENTENCES, words);
    return new Version(words, html, Jsoup.parse(html));
  }

  static List<Version> versions() {
    return VERSIONS;
  }

  @ParameterizedTest
  @MethodSource("versions")
  void thePolicyAllowsTheOneBlockOfStyleAndNothingElse(Version version) throws Exception {
    assertEquals(1, version.page().select("style").size());
    byte[] style = version.page().selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    Element policy = version.page().selectFirst("head > meta[http-equiv]");
    assertEquals("Content-Security-Policy", policy.attr("http-equiv"));
    assertEquals(
        "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'",
        policy.attr("content"));
    Element before = policy.previousElementSibling();
    assertEquals("<meta charset=\"utf-8\">", before.outerHtml());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void nothingRunsAndNothingIsLoaded(Version version) {
    assertEquals(
        List.of(),
        version
            .page()
            .select(
                "script, link, base, iframe, object, embed, img, image, form, input, use, a[ping]")
            .eachText());
    for (Element element : version.page().getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        assertFalse(name.matches("on.*|style|src|srcset|.*:href"), element::outerHtml);
        if (name.equals("href")) {
          assertTrue(attribute.getValue().startsWith("#"), element::outerHtml);
          assertTrue(
              version.page().getElementById(attribute.getValue().substring(1)) != null,
              element::outerHtml);
        }
      }
    }
    String withoutNamespaces = version.html().replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
    assertFalse(withoutNamespaces.contains("http:"));
    assertFalse(withoutNamespaces.contains("https:"));
    assertFalse(version.page().selectFirst("style").data().matches("(?s).*(url\\(|@import).*"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyQuestionHasItsSectionAndEveryTableItsRows(Version version) {
    Labels labels = new Labels(version.words());
    assertEquals(28, SHEETS.size());
    assertEquals(
        SHEETS.stream().map(labels::question).toList(), version.page().select("nav li").eachText());
    for (Sheet sheet : SHEETS) {
      Element section = version.page().getElementById(sheet.name());
      assertEquals(labels.question(sheet), section.selectFirst("h2").text());
      assertEquals(
          Math.min(200, sheet.rows().size()), section.select("tbody tr").size(), sheet.name());
      assertEquals(sheet.fields().size(), section.select("dl code").size(), sheet.name());
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theAnswersStandFirstAndLeadToTheirSections(Version version) {
    Element first = version.page().selectFirst("main").child(0);
    assertEquals("<a href=\"#reply_rates\">One of two answered.</a>", first.select("li").html());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aTableWithAChartIsDrawnForScreensOfTwoWidths(Version version) {
    long drawn = SHEETS.stream().filter(sheet -> sheet.chart().isPresent()).count();
    assertTrue(drawn > 0);
    assertEquals(2 * drawn, version.page().select("figure svg").size());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theSameTablesMakeTheSameBytes(Version version) {
    assertEquals(version.html(), Pages.html(SHEETS, SENTENCES, version.words()));
  }

  @Test
  void theFixedTextsAreFrenchInPrint() {
    Document page = VERSIONS.get(1).page();
    assertEquals("fr", page.selectFirst("html").attr("lang"));
    assertTrue(page.selectFirst("h1").text().startsWith("Prospection\u202f: "));
    for (Element text : page.select("h1, .notes p, .settings, .note, summary, td.n, figure text")) {
      assertFalse(LOOSE_MARK.matcher(text.text()).find(), text::text);
    }
    assertTrue(page.text().contains("30/04/2011"));
  }

  @Test
  void anAnswerIsNeverCutAndHoldsNothingUnseen() {
    String answer = "A campaign \u202E\u0007named so. " + "And so on. ".repeat(60) + "End.";
    Document page =
        Jsoup.parse(Pages.html(SHEETS, List.of(new Sentence("calls", answer)), Pages.ENGLISH));
    assertEquals(answer.replace("\u202E\u0007", " "), page.selectFirst(".answers a").wholeText());
  }

  @Test
  void aPageWithoutAnswersBeginsWithHowToReadIt() {
    Document page = Jsoup.parse(Pages.html(SHEETS, List.of(), Pages.ENGLISH));
    assertEquals("notes", page.selectFirst("main").child(0).className());
  }

  @Test
  void sectionsThatNamePeopleAreToldAtTheTop() {
    assertEquals(
        List.of("#clients", "#recontact", "#referrals", "#same_person_suggestions"),
        VERSIONS.get(0).page().select(".notes a").eachAttr("href"));
    Sheet nameless = SampleSheets.named("recontact").withRows(List.of());
    assertEquals(List.of(), Pages.of(Pages.ENGLISH, nameless).select(".notes a").eachText());
  }
}
