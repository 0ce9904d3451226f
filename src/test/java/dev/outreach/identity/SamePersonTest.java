package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePersonTest {
  private static final Identifiers FRENCH = new Identifiers("FR");

  @ParameterizedTest
  @CsvSource({
    "' Ana.Lima@Example.org ', email:ana.lima@example.org",
    "email:Ana@example.org, email:ana@example.org",
    "mailto:ana@example.org, email:ana@example.org",
    "06 39 98 00 01, tel:+33639980001",
    "tel:+33 6 39 98 00 01, tel:+33639980001",
    "linkedin:Ana-Lima, linkedin:ana-lima",
    "X:@Ana, x:ana",
    "https://www.linkedin.com/in/ana-lima/, linkedin:ana-lima",
    "https://twitter.com/ana, x:ana",
    "www.facebook.com/ana.lima, facebook:ana.lima",
    "name:Ana  Lima @ Acme, name:ana lima @ acme",
    "name:Ana Lima, name:ana lima"
  })
  void identifierMayBeWrittenInAnyUsualWay(String raw, String identifier) {
    SamePerson said = SamePerson.of(List.<String[]>of(new String[] {raw, "zz:z", "yes"}), FRENCH);
    assertEquals(List.of(new SamePerson.Pair(identifier, "zz:z")), List.copyOf(said.joins()));
  }

  @ParameterizedTest
  @CsvSource({"yes,true", "OUI,true", "' no ',false", "Non,false"})
  void sameIsYesOrNoInEitherLanguage(String same, boolean isJoin) {
    SamePerson said = SamePerson.of(List.<String[]>of(new String[] {"x:b", "x:a", same}), FRENCH);
    SamePerson.Pair pair = new SamePerson.Pair("x:a", "x:b");
    assertEquals(isJoin, said.joins().contains(pair));
    assertEquals(!isJoin, said.splits().contains(pair));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "ana@example.org,bob@example.org,maybe",
        "ana@example.org,bob@example.org,NULL",
        "ana@example.org,somebody,yes",
        "ana@example.org,NULL,yes",
        "ana@example.org,ANA@example.org,no",
        "ana@example.org,https://example.org/bob,no",
        "ana@example.org,:bob,no"
      },
      nullValues = "NULL")
  void badRowIsNamedByItsNumberOnly(String a, String b, String same) {
    List<String[]> rows = List.of(new String[] {"x:a", "x:b", "yes"}, new String[] {a, b, same});
    String message =
        assertThrows(IllegalArgumentException.class, () -> SamePerson.of(rows, FRENCH))
            .getMessage();
    assertTrue(message.startsWith("same_person row 2: "), message);
    assertFalse(message.contains("ana"), message);
  }
}
