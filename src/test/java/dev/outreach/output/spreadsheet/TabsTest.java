package dev.outreach.output.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.report.SampleSheets;
import dev.outreach.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabsTest {
  private final Tabs tabs = new Tabs();

  @Test
  void whatExcelDoesNotAllowIsReplaced() {
    assertEquals("a-b-c-d-e-f-g\u2019h", tabs.name("a/b\\c?d*e[f:g'h"));
  }

  @Test
  void aNameHasThirtyOneCharactersAtMost() {
    assertEquals("x".repeat(31), tabs.name("x".repeat(31)));
    assertEquals("x".repeat(29) + " 2", tabs.name("x".repeat(32)));
    assertEquals("x".repeat(29) + " 3", tabs.name("x".repeat(40)));
  }

  @Test
  void twoNamesDifferInMoreThanCase() {
    assertEquals("Calls", tabs.name("Calls"));
    assertEquals("CALLS 2", tabs.name("CALLS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyReportHasATitleThatFits(String language) {
    Words words = Words.of(Locale.forLanguageTag(language));
    List<String> wished =
        SampleSheets.all().stream()
            .map(sheet -> words.text("workbook.sheet." + sheet.name()))
            .toList();
    wished.forEach(name -> assertEquals(name, tabs.name(name)));
    for (String other : List.of("workbook.questions", "workbook.definitions")) {
      assertEquals(words.text(other), tabs.name(words.text(other)));
    }
    assertTrue(wished.size() > 20);
  }
}
