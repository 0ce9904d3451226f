package dev.outreach.format.mail;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.EventTime;
import dev.outreach.table.ZoneBasis;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, encoded words and addresses as headers hold them. */
class MailTextTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 4 Mar 2024 11:20:34 +0100|2024-03-04T10:20:34Z",
        "Mon, 04 Mar 2024 11:20:34 +0100 (CET)|2024-03-04T10:20:34Z",
        "4 Mar 24 11:20 GMT|2024-03-04T11:20:00Z",
        "Thu, 29 Apr 99 23:34:45 -0500 (CDT)|1999-04-30T04:34:45Z",
        "Thu, 29 Apr 104 23:34:45 EST|2004-04-30T04:34:45Z",
        "Mon,  4-Mar-2024 11.20.34 Z|2024-03-04T11:20:34Z",
        "Mon, 4 March 2024 11:20:34 GMT+0200|2024-03-04T09:20:34Z",
        "Mon, 4 Mar 2024 11:20:60 +01:00|2024-03-04T10:20:59Z",
        "Mon, 4 Mar 2024 11:20:34 -0000|2024-03-04T11:20:34Z",
        "Mon, 4 Mar 2024 11:20:34 XYZ|2024-03-04T11:20:34Z",
        "Mon Mar  4 11:20:34 +0000 2024|2024-03-04T11:20:34Z",
        "Mon Mar  4 11:20:34 PST 2024|2024-03-04T19:20:34Z",
        "2024-03-04T11:20:34.123+0100|2024-03-04T10:20:34Z",
      })
  void datesAreReadAsTheyAreWritten(String text, String instant) {
    EventTime when = MailDate.parse(text, PARIS).orElseThrow();
    assertEquals(instant, when.instant().toString());
    assertEquals(ZoneBasis.OFFSET, when.basis());
    assertEquals(text, when.raw());
  }

  @Test
  void aDateWithoutZoneIsReadInTheConfiguredOne() {
    EventTime when = MailDate.parse("Wed Apr 02 06:51:08 2014", PARIS).orElseThrow();
    assertEquals("2014-04-02T04:51:08Z", when.instant().toString());
    assertEquals(ZoneBasis.CONFIGURED, when.basis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Mon, 32 Mar 2024 11:20:34 +0100",
        "Mon, 4 Foo 2024 11:20:34 +0100",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "Mon, 4 Mar 2024 11:20:34 +9900",
      })
  void whatIsNoDateGivesNone(String text) {
    assertTrue(MailDate.parse(text, PARIS).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?UTF-8?Q?Votre_=C3=A9tude?= 3|Votre étude 3",
        "=?iso-8859-1?q?Andr=E9?= =?ISO-8859-1?Q?_Roux?=|André Roux",
        "=?UTF-8?B?w4k=?= =?UTF-8?B?dHVkZQ==?=|Étude",
        "=?UTF-8*fr?Q?=C3=A9t=C3=A9?=|été",
        "=?x-unknown?Q?=C3=A9t=C3=A9?=|été",
        "=?UTF-8?Q?open|=?UTF-8?Q?open",
        "a =? b|a =? b",
      })
  void encodedWordsAreDecoded(String raw, String text) {
    assertEquals(text, EncodedWords.decode(raw));
  }

  @Test
  void aCharacterCutBetweenTwoWordsIsMadeWhole() {
    assertEquals("é", EncodedWords.decode("=?UTF-8?Q?=C3?= =?UTF-8?Q?=A9?="));
  }

  @Test
  void addressesAreFoundWhateverSurroundsThem() {
    assertEquals(
        List.of(
            new MailAddress("Lima, Ana", "ana@example.org"),
            new MailAddress("Bob \"B\" Roux", "bob@example.org"),
            new MailAddress("Éa, C", "c@example.org"),
            new MailAddress(null, "x@example.org"),
            new MailAddress(null, "y@example.org"),
            new MailAddress("Dan", "dan@example.org"),
            new MailAddress("Paul (P)", "paul@example.org"),
            new MailAddress(null, "e@example.org"),
            new MailAddress(null, "last@example.org")),
        MailAddress.all(
            "\"Lima, Ana\" <ana@example.org>, \"Bob \\\"B\\\" Roux\" <bob@example.org>,"
                + " =?UTF-8?Q?=C3=89a,_C?= <c@example.org>, Team: x@example.org, y@example.org;,"
                + " 'Dan' <dan@example.org>, paul@example.org (Paul (P)), undisclosed-recipients:;,"
                + " \"e@example.org\" <e@example.org>, MAILER-DAEMON, <>, <last@example.org"));
  }

  @Test
  void aQuoteThatIsNeverClosedSwallowsNoAddress() {
    assertEquals(
        List.of(new MailAddress("Ana", "ana@example.org")),
        MailAddress.all("\"Ana <ana@example.org>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=?", "=?a?q?", "=?x?b?=", "<", "(", "\"", "\\", "a@b,", "a:", "4 Mar "})
  void timeGrowsWithTheLengthOnly(String unit) {
    String hostile = unit.repeat((1 << 20) / unit.length());
    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> {
          EncodedWords.decode(hostile);
          MailAddress.all(hostile);
          MailDate.parse(hostile, PARIS);
        });
  }
}
