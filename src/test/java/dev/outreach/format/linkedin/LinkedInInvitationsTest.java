package dev.outreach.format.linkedin;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.linkedin.LinkedInFixture.ME;
import static dev.outreach.format.linkedin.LinkedInFixture.NOBODY;
import static dev.outreach.format.linkedin.LinkedInFixture.OMAR;
import static dev.outreach.format.linkedin.LinkedInFixture.WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.all;
import static dev.outreach.format.linkedin.LinkedInFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.Entry;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedInInvitationsTest {
  private static final String FILE = "Invitations.csv";
  private static final String OLD = "From,To,Sent At,Message,Direction";
  private static final String NEW = OLD + ",inviterProfileUrl,inviteeProfileUrl";
  private static final String TO_WREN =
      "Nadia Rowe,Wren Hale,\"6/7/26, 3:04 PM\",Hi,OUTGOING," + ME + "," + WREN;
  private static final String FROM_OMAR =
      "Omar Quill,Nadia Rowe,\"12/31/25, 12:00 AM\",,INCOMING," + OMAR + "," + ME;
  private static final String OLD_TO_WREN = "Nadia Rowe,Wren Hale,\"6/7/26, 3:04 PM\",Hi,OUTGOING";
  private static final String CONNECTIONS =
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  private static final String OLD_CONNECTIONS = CONNECTIONS.replace("URL,", "");

  @TempDir Path temp;
  private LinkedInFixture archive;

  @BeforeEach
  void folder() throws IOException {
    archive = new LinkedInFixture(Files.createDirectory(temp.resolve("export")));
  }

  private List<Entry> invitations(String... lines) throws IOException {
    return read(archive.file(FILE, lines).get(FILE), NOBODY);
  }

  @Test
  void invitationsGoOutAndComeIn() throws IOException {
    List<Entry> touches = invitations(NEW, TO_WREN, FROM_OMAR);
    assertEquals(List.of("outbound", "inbound"), all(touches, Touches.DIRECTION));
    assertEquals(List.of("invitation", "invitation"), all(touches, Touches.KIND));
    assertEquals(
        List.of("linkedin:wren-hale-example", "linkedin:omar-quill-example"),
        all(touches, Touches.PARTY));
    assertEquals(List.of("Wren Hale", "Omar Quill"), all(touches, Touches.PERSON_NAME));
    assertEquals("linkedin:nadia-rowe-example", cell(touches.get(0), Touches.SENDER));
    assertEquals(Arrays.asList(null, null), all(touches, Touches.OUTCOME));
  }

  @Test
  void timeIsReadInTheConfiguredZone() throws IOException {
    List<Entry> touches = invitations(NEW, TO_WREN, FROM_OMAR);
    assertEquals(Instant.parse("2026-06-07T13:04:00Z"), cell(touches.get(0), Touches.OCCURRED_AT));
    assertEquals(Instant.parse("2025-12-30T23:00:00Z"), cell(touches.get(1), Touches.OCCURRED_AT));
    assertEquals("configured", cell(touches.get(0), Touches.ZONE_BASIS));
  }

  @Test
  void timeIsReadInEverySpelling() throws IOException {
    for (String sentAt :
        List.of(
            "6/7/26, 3:04\u202FPM", "6/7/26, 3:04\u00A0pm", "6/7/2026 15:04", "06/07/26 3:04 PM")) {
      Entry touch = invitations(NEW, TO_WREN.replace("6/7/26, 3:04 PM", sentAt)).get(0);
      assertEquals(Instant.parse("2026-06-07T13:04:00Z"), cell(touch, Touches.OCCURRED_AT), sentAt);
    }
    Entry utc =
        invitations(NEW, TO_WREN.replace("6/7/26, 3:04 PM", "2026-06-07 15:04:05 UTC")).get(0);
    assertEquals(Instant.parse("2026-06-07T15:04:05Z"), cell(utc, Touches.OCCURRED_AT));
    assertEquals("utc", cell(utc, Touches.ZONE_BASIS));
    assertEquals("instant", cell(utc, Touches.TIME_PRECISION));
    assertEquals("minute", cell(invitations(NEW, TO_WREN).get(0), Touches.TIME_PRECISION));
  }

  @Test
  void invitationToSomeoneWhoIsAConnectionIsAccepted() throws IOException {
    archive.file("Connections.csv", CONNECTIONS, "Wren,Renamed," + WREN + ",,,,08 Jun 2026");
    archive.file(FILE, NEW, TO_WREN, FROM_OMAR);
    List<Object> outcomes = Arrays.asList("accepted", null);
    assertEquals(outcomes, all(read(archive.get(FILE), NOBODY), Touches.OUTCOME));
    assertEquals(outcomes, all(read(archive.zipped(FILE), NOBODY), Touches.OUTCOME));
  }

  @Test
  void namesakeOfAConnectionHasNotAccepted() throws IOException {
    archive.file("Connections.csv", CONNECTIONS, "Wren,Hale," + WREN + "-2,,,,08 Jun 2026");
    assertEquals(Arrays.asList((Object) null), all(invitations(NEW, TO_WREN), Touches.OUTCOME));
  }

  @Test
  void oldInvitationIsAcceptedByANameThatOneConnectionHas() throws IOException {
    String wren = "Wren,Hale,wren@example.org,,,08 Jun 2026";
    archive.file("Connections.csv", OLD_CONNECTIONS, wren);
    Entry once = invitations(OLD, OLD_TO_WREN).get(0);
    assertEquals("accepted", cell(once, Touches.OUTCOME));
    assertEquals("email:wren@example.org", cell(once, Touches.PARTY));
    archive.file("Connections.csv", OLD_CONNECTIONS, wren, "Wren,Hale,,,,09 Jun 2026");
    Entry twice = invitations(OLD, OLD_TO_WREN).get(0);
    assertEquals(null, cell(twice, Touches.OUTCOME));
    assertEquals("linkedin-name:wrenhale", cell(twice, Touches.PARTY));
  }

  @Test
  void invitationKeepsItsIdInExportsOfEveryAge() throws IOException {
    Object old = cell(invitations(OLD, OLD_TO_WREN).get(0), Touches.ID);
    archive.file("Connections.csv", CONNECTIONS, "Wren,Hale," + WREN + ",,,,08 Jun 2026");
    assertEquals(old, cell(invitations(NEW, TO_WREN).get(0), Touches.ID));
  }

  @Test
  void brokenConnectionsCostNoInvitation() throws IOException {
    archive.file("Connections.csv", "First Name,Connected On", "\"Wren");
    assertEquals(2, invitations(NEW, TO_WREN, FROM_OMAR).size());
  }

  @Test
  void badRecordCostsOnlyItself() throws IOException {
    List<Entry> entries =
        invitations(
            NEW,
            TO_WREN.replace("6/7/26", "13/7/26"),
            TO_WREN.replace("OUTGOING", "SIDEWAYS"),
            ",Nadia Rowe,\"6/7/26, 3:04 PM\",,INCOMING,,",
            TO_WREN);
    assertEquals(
        List.of(
            new Reject("line 2", "bad-date", "Sent At", "99/9/99, 9:99 AA"),
            new Reject("line 3", "bad-value", "Direction", "AAAAAAAA"),
            new Reject("line 4", "missing-value", "From", null)),
        entries.subList(0, 3));
    assertEquals("outbound", cell(entries.get(3), Touches.DIRECTION));
  }

  @Test
  void exportWithoutARequiredColumnIsRefused() {
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> invitations("From,To,Message,Direction", "a,b,,"));
    assertEquals("missing-column", refused.reason());
  }
}
