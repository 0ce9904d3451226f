package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamePersonSuggestionsTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new SamePersonSuggestions();

  @Test
  void suggestionsStandInTheColumnsOfTheUsersFileAndInTheirOrder() {
    facts.suggestions.add(
        "identifier_a", "tel:+33639980002", "identifier_b", "x:zoe", "why", "same_mobile");
    facts.suggestions.add(
        "name_a", "Ana Exemple", "name_b", "ANA EXEMPLE", "company", "acme.example");
    assertEquals(
        List.of(
            "tel:+33639980002|x:zoe|||||same_mobile",
            "email:ana@acme.example|tel:+33639980001||Ana Exemple|ANA EXEMPLE|acme.example"
                + "|same_name_and_account"),
        facts.answer(report, ReplyRatesTest.names(report)));
    assertEquals(
        List.of("identifier_a", "identifier_b", "same"),
        List.of(ReplyRatesTest.names(report)).subList(0, 3));
  }

  @Test
  void theAnswerIsLeftToTheUser() {
    facts.suggestions.add();
    assertEquals(List.of(""), facts.answer(report, "same"));
  }

  @Test
  void everyCellThatTellsWhoSomebodyIsIsKnownAsOne() {
    assertEquals(
        List.of("same " + Content.PLAIN, "why " + Content.WORD),
        report.columns().stream()
            .filter(field -> field.content() != Content.PERSON && field.content() != Content.NAME)
            .map((Field field) -> field.name() + " " + field.content())
            .toList());
  }
}
