package dev.outreach.format.linkedin;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.reasons;
import static dev.outreach.format.linkedin.LinkedInFixture.NADIA;
import static dev.outreach.format.linkedin.LinkedInFixture.NOBODY;
import static dev.outreach.format.linkedin.LinkedInFixture.WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.identifiers;
import static dev.outreach.format.linkedin.LinkedInFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.ExportOwner;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive's files beyond messages, connections and invitations. */
class LinkedInMoreTest {
  private static final String POST_OF_WREN =
      "https://www.linkedin.com/posts/wren-hale-example_activity-7000000000000000001-AbCd";
  private static final String BARE_POST =
      "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7000000000000000002";
  private static final String SHARES =
      "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility";
  private static final String RECOMMENDATIONS =
      "First Name,Last Name,Company,Job Title,Text,Creation Date,Status";

  @TempDir private Path temp;
  private LinkedInFixture archive;

  @BeforeEach
  void folder() throws IOException {
    archive = new LinkedInFixture(Files.createDirectory(temp.resolve("export")));
  }

  private List<Entry> entries(ExportOwner me, String file, String... lines) throws IOException {
    return read(archive.file(file, lines).get(file), me);
  }

  @Test
  void aCommentIsMadeToTheAuthorWhomTheAddressNames() throws IOException {
    List<Entry> touches =
        entries(
            NADIA,
            "Comments.csv",
            "Date,Link,Message",
            "2026-01-05 10:00:00 UTC," + POST_OF_WREN + ",\"Well said,\nWren\"",
            "2026-01-06 10:00:00," + BARE_POST + ",And so on");
    assertEquals(
        List.of(
            "comment outbound 2026-01-05T10:00:00Z linkedin:wren-hale-example",
            "comment outbound 2026-01-06T10:00:00Z null"),
        cells(touches, "kind", "direction", "occurred_at", "party"));
  }

  @Test
  void aCommentBelowMyOwnPostIsMadeToNobody() throws IOException {
    String mine = POST_OF_WREN.replace("wren-hale", "nadia-rowe");
    List<Entry> touches =
        entries(NADIA, "Comments.csv", "Date,Link,Message", "2026-01-05 10:00:00," + mine + ",Ok");
    assertEquals(List.of("null"), cells(touches, "party"));
  }

  @Test
  void twoCommentsOfOneSecondAreTwo() throws IOException {
    List<Entry> touches =
        entries(
            NADIA,
            "Comments_123456.csv",
            "Date,Link,Message",
            "2026-01-05 10:00:00," + POST_OF_WREN + ",One",
            "2026-01-05 10:00:00," + POST_OF_WREN + ",Two",
            "2026-01-05 10:00:00," + POST_OF_WREN + ",Two");
    assertEquals(2, Set.copyOf(cells(touches, Touches.ID)).size());
  }

  @Test
  void olderArchivesCallTheWordsOfACommentSo() throws IOException {
    List<Entry> touches =
        entries(
            NADIA,
            "Comments_123456 (1).csv",
            "Date,Link,Comment",
            "2020-01-05 10:00:00," + POST_OF_WREN + ",One",
            "2020-01-05 10:00:00," + POST_OF_WREN + ",Two");
    assertEquals(2, Set.copyOf(cells(touches, Touches.ID)).size());
  }

  @Test
  void aLikeIsAReaction() throws IOException {
    List<Entry> touches =
        entries(
            NADIA, "Reactions.csv", "Date,Type,Link", "2026-01-05 10:00:00,LIKE," + POST_OF_WREN);
    assertEquals(List.of("reaction linkedin:wren-hale-example"), cells(touches, "kind", "party"));
  }

  @Test
  void aShareIsAPostKnownByItsWords() throws IOException {
    List<Entry> touches =
        entries(
            NADIA,
            "Shares.csv",
            SHARES,
            "2026-01-05 10:00:00," + BARE_POST + ",\"A workshop, soon\",,,PUBLIC",
            "2026-01-06 10:00:00," + POST_OF_WREN + ",,,,PUBLIC");
    assertEquals(List.of("post null", "post null"), cells(touches, "kind", "party"));
    assertEquals("null", cells(touches, Touches.CONTENT_KEY).get(1));
  }

  @Test
  void aDateThatIsNoneCostsItsRow() throws IOException {
    List<Entry> entries =
        entries(
            NADIA,
            "Shares.csv",
            SHARES,
            "yesterday," + BARE_POST + ",A,,,PUBLIC",
            "2026-01-05 10:00:00," + BARE_POST + ",B,,,PUBLIC");
    assertEquals(List.of("bad-date"), reasons(entries));
    assertEquals(2, entries.size());
  }

  @Test
  void aRecommendationIsTheConnectionsOfItsName() throws IOException {
    archive.file(
        "Connections.csv",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Wren,Hale," + WREN + ",,Acme,Owner,07 Jun 2025");
    List<Entry> received =
        entries(
            NADIA,
            "Recommendations_Received.csv",
            RECOMMENDATIONS,
            "Wren,Hale,Acme,Owner,\"Good, and quick\",03 Feb 2026,VISIBLE",
            "Omar,Quill,,,Fine,04 Feb 2026,VISIBLE");
    assertEquals(
        List.of(
            "reaction inbound linkedin:wren-hale-example",
            "reaction inbound linkedin-name:omarquill"),
        cells(received, "kind", "direction", "party"));
    assertEquals(
        List.of("2026-02-03T11:00:00Z day", "2026-02-04T11:00:00Z day"),
        cells(received, Touches.OCCURRED_AT, Touches.TIME_PRECISION));
    List<Entry> given =
        entries(
            NADIA,
            "Recommendations_Given.csv",
            RECOMMENDATIONS,
            "Wren,Hale,Acme,Owner,Likewise,05 Feb 2026,VISIBLE");
    assertEquals(List.of("outbound"), cells(given, "direction"));
  }

  @Test
  void theAddressBookTiesNumbersAndAddressesToAProfile() throws IOException {
    List<Entry> contacts =
        entries(
            NADIA,
            "Contacts.csv",
            "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Profiles",
            "MOBILE,Wren,Hale,Acme,Owner,\"wren@example.org, hale@example.com\","
                + "06 39 98 00 11;odd,\"1/5/26, 3:04 PM\","
                + WREN,
            "MOBILE,No,One,,,,,,");
    assertEquals(1, contacts.size());
    assertEquals(
        List.of(
            "email:wren@example.org",
            "email:hale@example.com",
            "tel:+33639980011",
            "linkedin:wren-hale-example"),
        identifiers(contacts.get(0)));
  }

  @Test
  void anAddressOfMineThatTheSettingsLackIsTiedToMe() throws IOException {
    ExportOwner me = new ExportOwner(Set.of(), Set.of("email:nadia@example.org"));
    List<Entry> contacts =
        entries(
            me,
            "Email Addresses.csv",
            "Email Address,Confirmed,Primary,Updated On",
            "nadia@example.org,Yes,Yes,2026-01-05 10:00:00 UTC",
            "old@example.com,Yes,No,2016-01-05 10:00:00 UTC");
    assertEquals(1, contacts.size());
    assertEquals(
        List.of("email:nadia@example.org", "email:old@example.com"), identifiers(contacts.get(0)));
  }

  @Test
  void myNumbersAreReadWithTheirCountry() throws IOException {
    List<Entry> contacts =
        entries(NOBODY, "PhoneNumbers.csv", "Extension,Number,Type", "+33,6 39 98 00 12,Mobile");
    assertEquals(List.of("tel:+33639980012"), identifiers(contacts.get(0)));
  }

  @Test
  void myProfileTellsMyHandleOnX() throws IOException {
    List<Entry> contacts =
        entries(
            NOBODY,
            "Profile.csv",
            "First Name,Last Name,Headline,Twitter Handles",
            "Nadia,Rowe,Trainer,[nadiarowe]");
    assertEquals("Nadia Rowe", ((Contact) contacts.get(0)).personName());
    assertEquals(List.of("x:nadiarowe"), identifiers(contacts.get(0)));
  }

  @Test
  void aFileWithoutItsColumnsIsRefused() throws IOException {
    assertThrows(
        RefusedFile.class,
        () -> entries(NADIA, "Comments.csv", "Date,Link,Words", "2026-01-05 10:00:00,a,b"));
  }
}
