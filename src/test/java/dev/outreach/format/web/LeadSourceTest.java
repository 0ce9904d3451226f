package dev.outreach.format.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.outreach.export.CsvTable;
import dev.outreach.format.ReadBack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadSourceTest {
  @TempDir Path folder;

  private String of(String header, String cells) throws IOException {
    String csv = "email;" + header + "\nana@example.org;" + cells + "\n";
    try (CsvTable table =
        CsvTable.open(
            ReadBack.file(folder, "a.csv", csv), columns -> columns.size() > 1, "email")) {
      return LeadSource.of(table.next(), new FormColumns(table));
    }
  }

  @Test
  void whatTheyAnsweredComesFirst() throws IOException {
    assertEquals(
        "Par Zoé Sorel",
        of(
            "utm_source;Comment nous avez-vous connu ?;Referer",
            "newsletter;Par Zoé Sorel;https://search.example.com/"));
  }

  @Test
  void campaignComesBeforeTheSiteThatTheyCameFrom() throws IOException {
    assertEquals(
        "newsletter / email",
        of("Referer;utm_source;utm_medium", "https://search.example.com/;newsletter;email"));
    assertEquals("newsletter", of("utm_source;utm_medium", "newsletter;"));
    assertNull(of("utm_source;utm_medium", ";email"));
    assertEquals("google / cpc", of("gclid", "Cj0abc"));
  }

  @Test
  void campaignIsReadInTheAddressOfThePage() throws IOException {
    String page = "https://www.camille.example.org/contact?";
    assertEquals(
        "lettre / email",
        of("Source Url", page + "utm_source=lettre&utm_medium=email&email=ana%40example.org#f"));
    assertEquals("google / cpc", of("Source Url", page + "gclid=Cj0abc"));
    assertEquals("bing / cpc", of("Source Url", page + "utm_source=bing&utm_medium=cpc&gclid=x"));
    assertNull(of("Source Url", page + "p=12"));
    assertNull(of("Source Url", page + "utm_source=ana%40example.org"));
    assertNull(of("Source Url", page + "utm_source=" + "x".repeat(61)));
    assertEquals("caf%zz", of("Source Url", page + "utm_source=caf%zz"));
  }

  @Test
  void refererIsTheSiteAloneAndNotOnesOwn() throws IOException {
    assertEquals(
        "search.example.com",
        of("Referer", "https://ana:secret@www.search.example.com:8080/find?q=ana+lima"));
    assertNull(
        of(
            "Source Url;Referer",
            "https://camille.example.org/contact;https://www.camille.example.org/blog?x=1"));
    assertEquals(
        "search.example.com",
        of(
            "Source Url;Referer",
            "https://camille.example.org/contact;https://search.example.com/"));
    assertEquals("Zoé Sorel", of("Referrer", "Zoé Sorel"));
    assertNull(of("Referer", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a post: https://x.com/ana/status/12?s=ana | a post: x.com",
        "WWW.Example.org/ana | example.org",
        "https://example.org/?utm_source=salon&user=ana | salon",
        "Ana Lima ana@example.org | Ana Lima",
        "linkedin.com/in/ana-lima | linkedin.com",
        "presse et/ou radio | presse et/ou radio",
        "on   a\tfair | on a fair",
        "https:// | ''",
        "@ana on X | @ana on X",
      })
  void ofAddressesOnlyTheHostIsKept(String answer, String kept) {
    assertEquals(kept, LeadSource.said(answer) == null ? "" : LeadSource.said(answer));
  }

  @Test
  void longAnswersAreCut() {
    assertEquals("x".repeat(200), LeadSource.said("x".repeat(201)));
    String far = "x ".repeat(99) + "https://example.org/" + "ana/".repeat(500);
    assertFalse(LeadSource.said(far).contains("ana"), LeadSource.said(far));
  }

  @Test
  void hostileAnswersCostNoTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (String part : new String[] {"https://", "www.", "a.", "&", "utm_source=&"}) {
            LeadSource.said(part.repeat(200_000));
            WebAddress.of("https://a.example.org/?" + part.repeat(300));
            WebAddress.of("https://" + part.repeat(300));
          }
        });
  }
}
