package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.Launcher.Ended;
import dev.outreach.erasure.ErasureProof;
import dev.outreach.identity.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A small mailbox, a log and an address book, and somebody in them who wishes to be forgotten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
  private Ended withoutKey;
  private Ended silent;

  @BeforeAll
  void run(@TempDir Path temporary) throws Exception {
    Launcher.requirePackaged();
    folder = temporary;
    launcher = new Launcher(folder);
    write(
        "exports/sent.mbox",
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
    assertEquals(0, outreach("report", "--only", "recontact").code());
    assertFalse(search().isEmpty());

    before = tree();
    listed = outreach("erase", "+33 6 39 98 00 11");
    afterListing = tree();
    erased = outreach("erase", "+33 6 39 98 00 11", "--yes");
    naming = search();

    write(
        "exports/touches-new.csv",
        "occurred_at,channel,direction,kind,person_name,email,note\n"
            + "2026-02-08 10:00,call,outbound,call,Ana Lima,,\n"
            + "2026-02-09 10:00,email,outbound,message,Ben Roth,ben@roth.example,\n");
    next = outreach("run");
    nextSummary = new ObjectMapper().readTree(folder.resolve("reports/run-summary.json").toFile());
    Files.move(folder.resolve("erasure.key"), folder.resolve("elsewhere.key"));
    withoutKey = outreach("run");
    Files.move(folder.resolve("elsewhere.key"), folder.resolve("erasure.key"));
    silent = outreach("erase", "--past-retention", "--yes");
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

  /** Without the lock's time, and what a reader of the catalog opens beside it. */
  private SortedMap<String, String> tree() throws Exception {
    SortedMap<String, String> tree = Tree.of(folder);
    tree.keySet().removeIf(path -> path.startsWith("screen") || path.endsWith("/.lock"));
    tree.replaceAll((path, state) -> Files.isDirectory(folder.resolve(path)) ? "folder" : state);
    return tree;
  }

  @Test
  void withoutYesItListsWhatWouldGoAndChangesNothing() {
    assertEquals(0, listed.code(), listed.toString());
    assertEquals(List.of(), Tree.changes(before, afterListing));
    for (String line :
        List.of(
            "To be erased: 1 person.",
            "email:ana.lima@acme.example",
            "  contacts: 1 row to be removed",
            "  touches: 2 rows to be removed, 1 row of others to lose them",
            "These exports still name them.",
            "  contacts.csv",
            "  sent.mbox",
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
    assertTrue(erased.out().contains("  sent.mbox"), erased.out());
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
  void withoutTheKeyNothingIsTakenIn() {
    assertEquals(2, withoutKey.code(), withoutKey.toString());
    assertTrue(withoutKey.err().contains("outreach.erasure.key"), withoutKey.err());
  }

  @Test
  void whoeverIsPastTheRetentionGoesAtOnce() throws IOException {
    assertEquals(0, silent.code(), silent.toString());
    assertTrue(silent.out().contains("To be erased: 1 person."), silent.out());
    assertTrue(silent.out().contains("old.friend@past.example"), silent.out());
    String page = Files.readString(folder.resolve("reports/latest/report.html"));
    assertFalse(page.contains("Old Friend"));
    assertTrue(page.contains("Ben Roth"));
  }
}
