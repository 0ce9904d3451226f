package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.Launcher.Ended;
import dev.outreach.erasure.ErasureProof;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.identity.Traces;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeCatalog;
import dev.outreach.output.KeyFile;
import dev.outreach.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A small mailbox, a log and an address book, and somebody in them who wishes to be forgotten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class EraseTest {
  private static final Traces ANA =
      new Traces(
          Set.of("email:ana.lima@acme.example", "tel:+33639980011"),
          Set.of(),
          Set.of("ana lima"),
          Set.of(),
          Set.of("Ana Lima"),
          Set.of());

  private Path folder;
  private Launcher launcher;
  private SortedMap<String, String> before;
  private SortedMap<String, String> afterListing;
  private Ended listed;
  private Ended erased;
  private List<Path> naming;
  private Ended next;
  private JsonNode nextSummary;

  @BeforeAll
  void run(@TempDir Path temporary) throws Exception {
    Launcher.requirePackaged();
    folder = temporary;
    launcher = new Launcher(folder);
    write(
        "exports/Ana Lima.mbox",
        mail(5, "Ana Lima <ana.lima@acme.example>", "Hello Ana Lima")
            + mail(6, "Ben Roth <ben@roth.example>", "Hello")
            + mail(7, "Ben Roth <ben@roth.example>", "Ana Lima sent me"));
    write(
        "exports/touches.csv",
        "occurred_at,channel,direction,kind,person_name,email,note\n"
            + "2026-01-08 10:00,call,outbound,call,Ana Lima,,\n"
            + "2026-01-09 10:00,call,outbound,call,Ben Roth,,\n"
            + "2020-01-09 10:00,email,outbound,message,Old Friend,old.friend@past.example,\n");
    write(
        "exports/contacts.csv",
        "name,email,phone,company\nAna Lima,ana.lima@acme.example,+33 6 39 98 00 11,Acme\n"
            + "Ben Roth,ben@roth.example,+33 6 39 98 00 22,Roth\n");
    write(
        "outreach.conf",
        "outreach { me { emails = [\"me@verlane.example\"] }, exports = [exports],"
            + " warehouse = warehouse, reports { directory = reports, locale = en-GB },"
            + " as-of = 2026-03-31 }");
    Ended first = outreach("run");
    assertEquals(0, first.code(), first.toString());
    write("reports/only/latest/csv/recontact.csv", "Ana Lima\n");
    assertFalse(search().isEmpty());

    before = tree();
    listed = outreach("erase", "+33 6 39 98 00 11", "--past-retention");
    afterListing = tree();
    erased = outreach("erase", "+33 6 39 98 00 11", "--past-retention", "--yes");
    naming = search();

    write(
        "exports/touches-new.csv",
        "occurred_at,channel,direction,kind,person_name,email,note\n"
            + "2026-02-08 10:00,call,outbound,call,Ana Lima,,\n"
            + "2026-02-09 10:00,email,outbound,message,Ben Roth,ben@roth.example,\n");
    next = outreach("run");
    nextSummary = new ObjectMapper().readTree(folder.resolve("reports/run-summary.json").toFile());
  }

  private Ended outreach(String... arguments) throws Exception {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--config";
    all[arguments.length + 1] = "outreach.conf";
    return launcher.outreach(all);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String mail(int day, String to, String subject) {
    return "From me@verlane.example Mon Jan  5 09:00:00 2026\nFrom: Max <me@verlane.example>\nTo: "
        + to
        + "\nSubject: "
        + subject
        + "\nMessage-ID: <"
        + day
        + "@verlane.example>\nDate: "
        + day
        + " Jan 2026 10:00:00 +0100\n\nHello.\n\n";
  }

  private List<Path> search() throws IOException {
    return new ErasureProof(List.of(ANA))
        .filesNaming(List.of(folder.resolve("warehouse"), folder.resolve("reports")));
  }

  /** Without the lock, and without what SQLite's readers of the catalog share, which is no data. */
  private SortedMap<String, String> tree() throws Exception {
    SortedMap<String, String> tree = Tree.of(folder);
    tree.keySet()
        .removeIf(
            path ->
                path.startsWith("screen") || path.endsWith("/.lock") || path.endsWith(".db-shm"));
    tree.replaceAll((path, state) -> Files.isDirectory(folder.resolve(path)) ? "folder" : state);
    return tree;
  }

  @Test
  void withoutYesItListsWhatWouldGoAndChangesNothing() {
    assertEquals(0, listed.code(), listed.toString());
    assertEquals(List.of(), Tree.changes(before, afterListing));
    for (String line :
        List.of(
            "To be erased: 2 people.",
            "email:ana.lima@acme.example",
            "email:old.friend@past.example",
            "  contacts: 1 row to be removed",
            "  files: 1 row that stays to lose what names them",
            "  touches: 3 rows to be removed, 1 row that stays to lose what names them",
            "These exports still name them.",
            "  Ana Lima.mbox",
            "  contacts.csv",
            "  touches.csv",
            "Nothing was changed")) {
      assertTrue(listed.out().contains(line), line + "\n" + listed);
    }
  }

  @Test
  void withYesNoFileNamesThePersonAndTheExportsThatDoAreTold() throws IOException {
    assertEquals(0, erased.code(), erased.toString());
    assertEquals(List.of(), naming);
    assertTrue(erased.err().contains("No file of the warehouse and of the reports"), erased.err());
    assertTrue(erased.out().contains("  Ana Lima.mbox"), erased.out());
    assertFalse(Files.exists(folder.resolve("reports/only")));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("erasure.key"))));
    assertTrue(Files.readString(folder.resolve("reports/latest/report.html")).contains("Ben Roth"));
  }

  @Test
  void whatIsReadLaterStoresNothingOfThePersonAndCountsIt() throws IOException {
    assertEquals(0, next.code(), next.toString());
    JsonNode files = nextSummary.at("/exports/files");
    assertEquals("touches-new.csv", files.get(files.size() - 1).get("path").asText());
    JsonNode file = files.get(files.size() - 1);
    assertEquals(2, file.get("given").asLong());
    assertEquals(1, file.get("touches").asLong());
    assertEquals(1, file.get("suppressed").asLong());
    assertEquals(List.of(), search());
  }

  @Test
  void withoutTheKeyOrWithAnotherOneNothingIsTakenIn() throws Exception {
    Path warehouse = folder.resolve("warehouse");
    SparkSession session = TestSpark.session().newSession();
    new LakeCatalog(warehouse.toString(), Map.of(), false)
        .sparkSettings()
        .forEach(session.conf()::set);
    Lake lake = new Lake(session);
    Instant now = Instant.parse("2026-03-31T10:00:00Z");
    Eraser eraser =
        new Eraser(SettingsLoader.load(folder.resolve("outreach.conf"), List.of(), now), null);
    assertFalse(eraser.suppression(lake).isEmpty());
    Path key = folder.resolve("erasure.key");
    Files.move(key, folder.resolve("elsewhere.key"));
    try {
      RunFailure missing = assertThrows(RunFailure.class, () -> eraser.suppression(lake));
      assertEquals(ExitCode.USAGE, missing.exitCode());
      assertTrue(missing.getMessage().contains("is missing"), missing.getMessage());
      KeyFile.of(key);
      RunFailure other = assertThrows(RunFailure.class, () -> eraser.suppression(lake));
      assertEquals(ExitCode.USAGE, other.exitCode());
      assertTrue(other.getMessage().contains("is another one"), other.getMessage());
    } finally {
      Files.move(folder.resolve("elsewhere.key"), key, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void whoeverIsPastTheRetentionGoesToo() throws IOException {
    String page = Files.readString(folder.resolve("reports/latest/report.html"));
    assertFalse(page.contains("Old Friend"));
    assertTrue(page.contains("Ben Roth"));
  }
}
