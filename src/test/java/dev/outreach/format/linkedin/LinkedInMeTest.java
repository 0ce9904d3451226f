package dev.outreach.format.linkedin;

import static dev.outreach.format.linkedin.LinkedInFixture.FROM_WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.ME;
import static dev.outreach.format.linkedin.LinkedInFixture.NINE;
import static dev.outreach.format.linkedin.LinkedInFixture.NOBODY;
import static dev.outreach.format.linkedin.LinkedInFixture.OLD_FROM_WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.OLD_TO_WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.OMAR;
import static dev.outreach.format.linkedin.LinkedInFixture.TEN;
import static dev.outreach.format.linkedin.LinkedInFixture.TO_WREN;
import static dev.outreach.format.linkedin.LinkedInFixture.all;
import static dev.outreach.format.linkedin.LinkedInFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class LinkedInMeTest {
  private static final String FILE = "messages.csv";

  @TempDir Path temp;
  private LinkedInFixture archive;

  @BeforeEach
  void folder() throws IOException {
    archive = new LinkedInFixture(Files.createDirectory(temp.resolve("export")));
  }

  @Test
  void iAmTheProfileAtMyEndOfTheInvitations() throws IOException {
    archive.file(
        "Invitations.csv",
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        "Nadia Rowe,Omar Quill,\"6/7/26, 3:04 PM\",,OUTGOING," + ME + "," + OMAR);
    archive.file(FILE, TEN, TO_WREN, FROM_WREN);
    List<Entry> touches = read(archive.zipped(FILE), NOBODY);
    assertEquals(List.of("outbound", "inbound"), all(touches, Touches.DIRECTION));
  }

  @Test
  void iAmTheSenderUnderTheProfilesName() throws IOException {
    archive.file("Profile.csv", "First Name,Last Name,Headline", "Nadia,Rowe,Web developer");
    archive.file(FILE, TEN, FROM_WREN, TO_WREN);
    List<Entry> touches = read(archive.get(FILE), NOBODY);
    assertEquals(List.of("inbound", "outbound"), all(touches, Touches.DIRECTION));
  }

  @Test
  void iAmTheConfiguredName() throws IOException {
    archive.file(FILE, NINE, OLD_FROM_WREN, OLD_TO_WREN);
    ExportOwner named = new ExportOwner(Set.of("nadia rowe"), Set.of("linkedin:someone-else"));
    assertEquals(
        List.of("inbound", "outbound"), all(read(archive.get(FILE), named), Touches.DIRECTION));
  }

  @Test
  void exportIsRefusedWhereNothingTellsWhoIAm() throws IOException {
    archive.file(FILE, TEN, TO_WREN);
    RefusedFile refused = assertThrows(RefusedFile.class, () -> read(archive.get(FILE), NOBODY));
    assertEquals("me-unknown", refused.reason());
    assertTrue(refused.getMessage().contains("outreach.me.profiles"));
    archive.file(FILE, TEN);
    assertEquals(List.of(), read(archive.get(FILE), NOBODY));
  }

  @Test
  void iHaveNoProfileOfMineInAColleaguesExport() throws IOException {
    archive.file("Profile.csv", "First Name,Last Name,Headline", "Nadia,Rowe,Web developer");
    archive.file(FILE, TEN, FROM_WREN, TO_WREN);
    ExportOwner colleague = new ExportOwner(Set.of(), Set.of("linkedin:ida-frost-example"));
    assertEquals(
        List.of("inbound", "outbound"), all(read(archive.get(FILE), colleague), Touches.DIRECTION));
  }
}
