package dev.outreach.format.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApolloContactsTest {
  private static final String HEADER =
      "First Name,Last Name,Title,Company,Company Name for Emails,Email,Email Status,"
          + "Work Direct Phone,Mobile Phone,Corporate Phone,Stage,Last Contacted,"
          + "Person Linkedin Url,Company Linkedin Url,Email Sent,Email Open,Email Bounced,Replied,"
          + "Secondary Email,Apollo Contact Id";
  private static final String PROFILE = "http://www.linkedin.com/in/ana-lima";

  @TempDir private Path folder;
  private SendingExport export;

  @BeforeEach
  void export() {
    export = new SendingExport(folder, "apollo-contacts-export.csv", HEADER);
  }

  private static String row(String contacted, String sent, String open, String bounced, String re) {
    return "Ana,Lima,Owner,Acme,Acme,ana@example.org,Verified,,,,Cold,"
        + String.join(",", contacted, PROFILE, "", sent, open, bounced, re)
        + ",,5f";
  }

  @Test
  void aRowIsAContactWithoutTheFirmsOwnNumber() throws IOException {
    Map<String, Object> contact =
        export
            .with(
                "Ana,Lima,Owner,\"Acme, Inc\",Acme,ana@example.org,Verified,'+33 1 99 00 11 22,"
                    + "'+33 6 39 98 00 11,'+33 1 99 00 00 99,Cold,,"
                    + PROFILE
                    + ",http://www.linkedin.com/company/acme,False,False,False,False,"
                    + "lima@example.com,5f")
            .row();
    assertEquals("apollo-contacts", contact.get("source"));
    assertEquals(
        List.of(
            "email:ana@example.org",
            "email:lima@example.com",
            "tel:+33199001122",
            "tel:+33639980011",
            "linkedin:ana-lima"),
        contact.get("identifiers"));
    assertEquals("Ana Lima", contact.get("person_name"));
    assertEquals("Acme, Inc", contact.get("company"));
    assertEquals("Owner", contact.get("role"));
  }

  @ParameterizedTest
  @CsvSource({
    "False, False, False, null",
    "True, False, False, read",
    "True, False, True, answered",
    "True, True, False, bounced"
  })
  void theLastMailIsATouchAndWhatCameOfItIsNoted(
      String open, String bounced, String replied, String outcome) throws IOException {
    assertEquals(
        List.of("email outbound message " + outcome + " 2024-03-01T08:00:00Z"),
        export.touches(row("2024-03-01T08:00:00.000+00:00", "True", open, bounced, replied)));
  }

  @ParameterizedTest
  @CsvSource({"2024-03-01, False", "2024-03-01, ''", "'', True"})
  void aContactByWhoKnowsWhatOrWhenIsNoTouch(String contacted, String sent) throws IOException {
    List<Map<String, Object>> rows = export.with(row(contacted, sent, "", "", "")).rows();
    assertEquals(1, rows.size());
    assertEquals("Ana Lima", rows.get(0).get("person_name"));
    assertNull(rows.get(0).get("channel"));
  }

  @Test
  void aBadDateCostsTheTouchAlone() throws IOException {
    List<Map<String, Object>> rows = export.with(row("soon", "True", "", "", "")).rows();
    assertEquals("Ana Lima", rows.get(0).get("person_name"));
    assertEquals("bad-date", rows.get(1).get("reason"));
    assertEquals("Last Contacted", rows.get(1).get("field"));
  }

  @Test
  void aRowWithoutAddressAndNumberHasItsProfile() throws IOException {
    Map<String, Object> contact =
        export.with("Ana,Lima,,,,,Unavailable,,,,,," + PROFILE + ",,,,,,,").row();
    assertEquals(List.of("linkedin:ana-lima"), contact.get("identifiers"));
  }

  @Test
  void accountsAndOtherListsAreNotRecognised() throws IOException {
    assertNull(
        CsvExport.of(folder, "apollo-accounts.csv", "Company,Company Name for Emails,Website", "x")
            .source());
    assertNull(CsvExport.of(folder, "a.csv", "First Name,Person Linkedin Url", "x").source());
  }
}
