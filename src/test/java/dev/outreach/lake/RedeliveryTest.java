package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static dev.outreach.lake.TestLake.LOG;
import static dev.outreach.lake.TestLake.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.Delivery;
import dev.outreach.export.Exports;
import dev.outreach.export.Limits;
import dev.outreach.table.Contacts;
import dev.outreach.table.Touches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Slow
class RedeliveryTest {
  private static final String ANNA =
      "2026-01-05 10:00,email,outbound,message,Anna Blum,anna@example.org,";
  private static final String BEN =
      "2026-01-06 10:00,email,outbound,message,Ben Roth,ben@example.org,";
  private static final String CLEO =
      "2026-01-07 10:00,email,outbound,message,Cleo Ney,cleo@example.org,";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() throws Exception {
    lake = TestLake.in(folder);
  }

  @Test
  void theSameFileAgainRenamedCopiedOrTouchedAddsNothing() throws Exception {
    lake.write("crm-1.csv", CRM, "1,2026-01-05 10:00,Anna Blum,anna@example.org,");
    lake.write("contacts.csv", "name,email,company", "Anna Blum,anna@example.org,Ney AG").take();
    Map<String, List<String>> before = lake.everything();
    assertEquals(1, before.get(Touches.NAME).size());
    assertEquals(1, before.get(Contacts.NAME).size());

    Path file = lake.exports.resolve("crm-1.csv");
    Files.copy(file, lake.exports.resolve("crm-copy.csv"));
    assertTrue(lake.take().files().isEmpty());
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    assertTrue(lake.take().files().isEmpty());
    Files.delete(lake.exports.resolve("crm-copy.csv"));
    Files.move(file, lake.exports.resolve("crm-renamed.csv"));
    assertTrue(lake.take().files().isEmpty());
    assertEquals(before, lake.everything());
  }

  @Test
  void exportsAreAsLargeAsTheirTouchesAreMany() throws Exception {
    assertEquals(0, lake.lake.bytesOfExports());
    lake.write("touches.csv", LOG, ANNA, BEN).take();
    assertEquals(200, lake.lake.bytesOfExports());
    lake.write("touches-2.csv", LOG, BEN, CLEO).take();
    assertEquals(300, lake.lake.bytesOfExports());
  }

  @Test
  void anEditedLogReplacesItsRowsAndNoOtherLogs() throws Exception {
    lake.write("touches.csv", LOG, ANNA, BEN);
    lake.write("touches-2.csv", LOG, BEN, CLEO).take();
    assertEquals(List.of("Anna Blum", "Ben Roth", "Cleo Ney"), names());

    String called = ANNA + "bounced";
    lake.write("touches.csv", LOG, called);
    lake.take();
    assertEquals(List.of("Anna Blum", "Ben Roth", "Cleo Ney"), names());
    assertEquals(1, lake.content(Touches.NAME).stream().filter(r -> r.contains("bounce")).count());

    lake.write("touches-2.csv", LOG, CLEO).take();
    assertEquals(List.of("Anna Blum", "Cleo Ney"), names());
    assertEquals(2, lake.rows(dev.outreach.table.Files.NAME).size());
  }

  @Test
  void aLogThatWasRenamedOrSwappedIsStillReplacedWhenEdited() throws Exception {
    lake.write("touches.csv", LOG, ANNA);
    lake.write("touches-2.csv", LOG, BEN).take();
    lake.write("touches.csv", LOG, BEN);
    lake.write("touches-2.csv", LOG, ANNA);
    assertTrue(lake.take().files().isEmpty());

    lake.write("touches-2.csv", LOG, CLEO).take();
    assertEquals(List.of("Ben Roth", "Cleo Ney"), names());

    lake.write("touches-2.csv", LOG, BEN).take();
    assertEquals(List.of("Ben Roth"), names());

    Files.copy(lake.exports.resolve("touches.csv"), lake.exports.resolve("touches-3.csv"));
    lake.delete("touches-2.csv").write("touches.csv", LOG, ANNA).take();
    assertEquals(List.of("Anna Blum", "Ben Roth"), names());
  }

  @Test
  void aLogWhoseNewVersionIsRefusedKeepsTheRowsOfTheOldOne() throws Exception {
    lake.write("touches.csv", LOG, ANNA, BEN).take();
    lake.write("touches.csv", LOG.replace("occurred_at", "whenever"), ANNA);
    assertTrue(of(lake.take(), "touches.csv").isRefused());
    assertEquals(List.of("Anna Blum", "Ben Roth"), names());

    lake.write("touches.csv", LOG, CLEO).take();
    assertEquals(List.of("Cleo Ney"), names());
    assertEquals(1, lake.rows(dev.outreach.table.Files.NAME).size());
  }

  @Test
  void aToolsExportThatChangedUpdatesItsRowsAndDoublesNone() throws Exception {
    lake.write(
            "crm.csv",
            CRM,
            "1,2026-01-05 10:00,Anna Blum,anna@example.org,",
            "2,2026-01-06 10:00,Ben Roth,ben@example.org,")
        .take();
    lake.write("crm.csv", CRM, "2,2026-01-06 10:00,Ben Roth,ben@example.org,bounced");
    FileCounts changed = of(lake.take(), "crm.csv");
    assertEquals(1, changed.touches());
    assertEquals(List.of("Anna Blum", "Ben Roth"), names());
    assertEquals(1, lake.content(Touches.NAME).stream().filter(r -> r.contains("bounce")).count());
  }

  @Test
  void aFileIsReadAgainWhenTheSettingsOrTheFilesItDependsOnChange() throws Exception {
    lake.write("crm.csv", CRM, "1,2026-01-05 10:00,Anna Blum,anna@example.org,");
    lake.write(
            "linkedin/Invitations.csv",
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
            "Max Muster,Wren Hale,\"1/5/26, 10:00 AM\",,OUTGOING,"
                + "https://www.linkedin.com/in/max-example,https://www.linkedin.com/in/wren-example")
        .take();
    assertEquals(0, accepted());

    lake.write(
        "linkedin/Connections.csv",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Wren,Hale,https://www.linkedin.com/in/wren-example,,,,06 Jan 2026");
    assertEquals(2, lake.take().files().size());
    assertEquals(1, accepted());
    assertTrue(lake.take().files().isEmpty());

    assertEquals(3, lake.take(TestLake.reading("Europe/Paris")).files().size());
    assertEquals(2, lake.content(Touches.NAME).size());
    assertTrue(lake.rows(Touches.NAME).stream().anyMatch(r -> r.contains("2026-01-05T09:00:00")));
  }

  @Test
  void aFileThatIsAsItWasIsNotReadToBeKnownAndAnyOtherIs() throws Exception {
    lake.write("crm.csv", CRM, "1,2026-01-05 10:00,Anna Blum,anna@example.org,");
    Path file = lake.exports.resolve("crm.csv");
    lake.take();
    Delivery found = Exports.search(List.of(lake.exports), Limits.DEFAULT).files().get(0);
    String known = lake.lake.knownHashes().apply(found);
    assertEquals(Exports.find(List.of(file), Limits.DEFAULT).get(0).sha256(), known);

    FileTime justBefore = FileTime.from(TestLake.NOW.minusSeconds(1));
    for (Change change :
        List.<Change>of(
            () -> Files.writeString(file, "x", StandardOpenOption.APPEND),
            () -> Files.setLastModifiedTime(file, FileTime.from(TestLake.WRITTEN.plusNanos(1))),
            () -> Files.move(file, lake.exports.resolve("crm-2.csv")))) {
      change.make();
      Delivery changed = Exports.search(List.of(lake.exports), Limits.DEFAULT).files().get(0);
      assertNull(lake.lake.knownHashes().apply(changed));
    }
    lake.delete("crm-2.csv").write("crm.csv", CRM, "2,2026-01-05 10:00,Ben,ben@example.org,");
    Files.setLastModifiedTime(file, justBefore);
    lake.take();
    Delivery young = Exports.search(List.of(lake.exports), Limits.DEFAULT).files().get(0);
    assertNull(lake.lake.knownHashes().apply(young), "it may have been written to again");
  }

  private interface Change {
    void make() throws Exception;
  }

  private long accepted() {
    return lake.content(Touches.NAME).stream().filter(row -> row.contains("accepted")).count();
  }

  private List<String> names() {
    return lake.column(Touches.NAME, Touches.PERSON_NAME);
  }
}
