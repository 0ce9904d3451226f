package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static dev.outreach.lake.TestLake.LOG;
import static dev.outreach.lake.TestLake.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.export.Delivery;
import dev.outreach.export.Exports;
import dev.outreach.export.Limits;
import dev.outreach.export.Packed;
import dev.outreach.export.RejectBudget;
import dev.outreach.format.Inspection;
import dev.outreach.format.Part;
import dev.outreach.table.Files;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Slow
class FilesToReadTest {
  private static final String SECRET = "31 Blumenstrasse";

  @TempDir private Path folder;

  @Test
  void everyFileBalancesAndOnlyTheBadRecordsOrFilesAreLeftOut() throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write("crm-below.csv", hundred(1, 0));
    lake.write("crm-at.csv", hundred(2, 4));
    lake.write("crm-over.csv", hundred(3, 5));
    lake.write("crm-twice.csv", CRM, good(1, 1), good(4, 1), good(4, 1), good(4, 2));
    lake.write("touches.csv", LOG.replace("occurred_at", "whenever"), "1,email,outbound,,A,,");
    lake.write("notes.txt", "Call Anna.");
    Intake.Taken taken = lake.take();

    assertEquals(List.of("notes.txt"), taken.unrecognised());
    assertFalse(of(taken, "crm-below.csv").isRefused());
    assertFalse(of(taken, "crm-at.csv").isRefused());
    assertTrue(of(taken, "crm-over.csv").isRefused());
    assertEquals(
        "5 of 100 records cannot be read (outreach.limits.max-rejected-share = 0.01,"
            + " min-rejected = 5); the first: line 2: bad-date in \"when\" (\"99 Aaaaaaaaaaaaa\"):"
            + " write it as 2026-01-31 14:05, or name its pattern in a mapping",
        TestLake.problem(taken, "crm-over.csv"));
    assertTrue(TestLake.problem(taken, "touches.csv").contains("\"occurred_at\""));
    FileCounts twice = of(taken, "crm-twice.csv");
    assertEquals(List.of(4L, 2L, 2L), List.of(twice.given(), twice.touches(), twice.duplicates()));
    for (Row line : lake.lake.read(Files.NAME).collectAsList()) {
      long fates =
          line.<Long>getAs(Files.TOUCHES)
              + line.<Long>getAs(Files.CONTACTS)
              + line.<Long>getAs(Files.CONTRACTS)
              + line.<Long>getAs(Files.DUPLICATES)
              + line.<Long>getAs(Files.REJECTED);
      assertEquals(line.<Long>getAs(Files.RECORDS_IN), fates);
    }
    assertEquals(198, lake.lake.read(Touches.NAME).count());
    Row reject = lake.lake.read(Quarantine.NAME).orderBy("place").head();
    assertEquals(4, lake.lake.read(Quarantine.NAME).count());
    assertEquals("line 2", reject.getAs("place"));
    assertEquals("bad-date", reject.getAs(Quarantine.REASON));
    assertEquals("99 Aaaaaaaaaaaaa", reject.getAs(Quarantine.MASKED_VALUE));

    lake.take();
    assertEquals(4, lake.lake.read(Quarantine.NAME).count());
    assertEquals(5, lake.lake.read(Files.NAME).count());

    lake.write("crm-over.csv", hundred(3, 0));
    lake.write("touches.csv", LOG, "2026-01-05 10:00,email,outbound,message,Ben,b@example.org,");
    lake.take();
    assertEquals(299, lake.lake.read(Touches.NAME).count());
    assertEquals(4, lake.lake.read(Quarantine.NAME).count());
    assertEquals(
        List.of("taken"), lake.column(Files.NAME, Files.STATUS).stream().distinct().toList());
  }

  @Test
  void aFileWrittenToWhileItIsReadAndABrokenArchiveAreRefusedAndTheOthersGoOn() throws Exception {
    TestLake lake = TestLake.in(folder).write("crm-1.csv", CRM, good(1, 1));
    lake.write("crm-2.csv", CRM, good(2, 1)).write("mail.zip", "PK\3\4 cut off");
    List<Delivery> found = Exports.find(List.of(lake.exports), Limits.DEFAULT);
    lake.write("crm-2.csv", CRM, good(2, 1), good(2, 2));
    Intake intake = new Intake(lake.lake, TestLake.reading("UTC"), RejectBudget.DEFAULT);
    Intake.Taken taken = intake.take(found, TestLake.NOW);
    assertTrue(TestLake.problem(taken, "crm-2.csv").startsWith("it was written to"));
    assertTrue(TestLake.problem(taken, "mail.zip").contains("broken or incomplete"));
    assertEquals(1, lake.lake.read(Touches.NAME).count());
    lake.take();
    assertEquals(3, lake.lake.read(Touches.NAME).count());
    assertEquals(3, lake.lake.read(Files.NAME).count());
  }

  @Test
  void anArchiveWrittenToBeforeItsMembersAreReadIsRefusedAsAWhole() throws Exception {
    TestLake lake = TestLake.in(folder);
    Path zip = lake.exports.resolve("crm.zip");
    String rows = String.join("\n", hundred(1, 0)) + "\n";
    Packed.archive(zip, Map.of("crm-1.csv", rows));
    List<Delivery> found = Exports.find(List.of(lake.exports), Limits.DEFAULT);
    Packed.archive(zip, Map.of("crm-1.csv", rows, "crm-2.csv", rows));
    Intake intake = new Intake(lake.lake, TestLake.reading("UTC"), RejectBudget.DEFAULT);
    Intake.Taken taken = intake.take(found, TestLake.NOW);
    assertEquals(Delivery.CHANGED, TestLake.problem(taken, "crm.zip"));
    assertFalse(lake.lake.exists(Touches.NAME));
    Inspection checked = inspection(found.get(0));
    assertTrue(checked.isRefused());
    assertEquals(Delivery.CHANGED, checked.problems().get(0));
  }

  @Test
  void whatIsRefusedIsTheSameInACheckAndInARun() throws Exception {
    TestLake lake = TestLake.in(folder);
    Map<String, Boolean> isRefused =
        Map.of(
            "crm-4.csv", false, "crm-5.csv", true, "crm-1-of-1.csv", true, "crm-none.csv", false);
    lake.write("crm-4.csv", hundred(1, 4)).write("crm-5.csv", hundred(2, 5));
    lake.write("crm-1-of-1.csv", CRM, "1," + SECRET + ",A,a@example.org,")
        .write("crm-none.csv", CRM);
    Intake.Taken taken = lake.take();
    for (Delivery delivery : Exports.find(List.of(lake.exports), Limits.DEFAULT)) {
      Inspection checked = inspection(delivery);
      FileCounts run = of(taken, delivery.path());
      assertEquals(isRefused.get(delivery.path()), run.isRefused(), delivery.path());
      assertEquals(run.isRefused(), checked.isRefused(), delivery.path());
      assertEquals(run.rejected(), checked.rejected(), delivery.path());
      assertEquals(
          run.firstProblem(),
          checked.problems().stream().findFirst().orElse(null),
          delivery.path());
    }
    assertTrue(
        TestLake.problem(taken, "crm-1-of-1.csv")
            .startsWith(
                "none of its 1 records can be read; the first: line 2: bad-date in \"when\""));
  }

  @Test
  void whatIsPassedOverCountsAmongTheRecordsOfWhichTheRejectedAreAShare() throws Exception {
    TestLake lake = TestLake.in(folder);
    for (int passedOver : List.of(399, 400)) {
      List<String> lines = new ArrayList<>(List.of(hundred(passedOver, 5)));
      for (int i = 0; i < passedOver; i++) {
        lines.add("x" + i + ",2026-01-05 10:00,Max Muster,me@example.org,");
      }
      lake.write("crm-" + passedOver + ".csv", lines.toArray(String[]::new));
    }
    Intake.Taken taken = lake.take();
    assertTrue(of(taken, "crm-399.csv").isRefused());
    assertFalse(of(taken, "crm-400.csv").isRefused());
    assertEquals(400, of(taken, "crm-400.csv").skipped());
  }

  @Test
  void aRowThatMayGoOnIsReadOnceItsFileIsQuiet() throws Exception {
    TestLake lake = TestLake.in(folder);
    Path log = lake.exports.resolve("touches.csv");
    java.nio.file.Files.writeString(
        log,
        LOG
            + "\n2026-01-05 10:00,email,outbound,message,Ben,ben@example.org,"
            + "\n2026-01-05 11:00,email,outbound,message,Anna,anna@example.org,repl");
    FileCounts first = of(lake.take(), "touches.csv");
    assertFalse(first.isRefused());
    assertEquals(List.of(1L, 1L), List.of(first.touches(), first.rejected()));
    assertTrue(first.firstProblem().startsWith("line 3: still-written: "), first.firstProblem());

    java.nio.file.Files.writeString(log, "ied\n", StandardOpenOption.APPEND);
    quiet(log);
    FileCounts whole = of(lake.take(), "touches.csv");
    assertEquals(List.of(2L, 0L), List.of(whole.given(), whole.rejected()));
    assertEquals(2, lake.lake.read(Touches.NAME).count());
    assertEquals(0, lake.lake.read(Quarantine.NAME).count());
    assertEquals(List.of(), lake.take().files());
  }

  @Test
  void aFileThatMerelyHasNoLastLineEndIsReadInFullByTheNextRun() throws Exception {
    TestLake lake = TestLake.in(folder);
    Path crm = lake.exports.resolve("crm.csv");
    java.nio.file.Files.writeString(crm, CRM + "\n" + good(1, 1) + "\n" + good(1, 2) + "replied");
    assertEquals(1, of(lake.take(), "crm.csv").rejected());
    assertEquals(1, of(lake.take(), "crm.csv").rejected());
    quiet(crm);
    assertEquals(2, of(lake.take(), "crm.csv").given());
    assertEquals(2, lake.lake.read(Touches.NAME).count());
    assertEquals(0, lake.lake.read(Quarantine.NAME).count());
    assertEquals(List.of(), lake.take().files());
  }

  private static void quiet(Path file) throws Exception {
    long before = System.currentTimeMillis() - 10_000;
    java.nio.file.Files.setLastModifiedTime(file, FileTime.fromMillis(before));
  }

  private static Inspection inspection(Delivery delivery) throws Exception {
    return Inspection.of(delivery, TestLake.reading("UTC"), RejectBudget.DEFAULT, entry -> {});
  }

  @Test
  void aFileReadInPiecesHasTheAccountAndTheTablesOfTheWhole() throws Exception {
    List<String> lines = new ArrayList<>(List.of(hundred(1, 1)));
    lines.addAll(List.of(good(1, 7), "9-9,2026-01-05 11:00,\"Ben\nRoth\",ben@example.org,", ""));
    lines.add("9-8,2026-01-05 11:00,Max Muster,me@example.org,");
    lines.add(good(2, 1).replace("Anna", "Anna Maria"));
    lines.add(good(2, 1));
    List<Integer> pieces = new ArrayList<>();
    List<Map<String, List<String>>> tables = new ArrayList<>();
    for (long pieceBytes : List.of(Long.MAX_VALUE, 1_200L, 1L)) {
      TestLake lake = TestLake.in(folder.resolve("in-" + pieceBytes));
      lake.write("crm.csv", lines.toArray(String[]::new));
      List<Delivery> found = Exports.find(List.of(lake.exports), Limits.DEFAULT);
      List<Part> parts = Part.of(found.get(0), TestLake.reading("UTC"), 0, pieceBytes);
      pieces.add(parts.size());
      Intake.Taken taken = intake(lake, parts).take(found, TestLake.NOW);
      FileCounts file = of(taken, "crm.csv");
      assertEquals(
          List.of(104L, 101L, 2L, 1L),
          List.of(file.given(), file.touches(), file.duplicates(), file.rejected()));
      tables.add(lake.everything());
    }
    assertEquals(List.of(1, 5, 106), pieces);
    assertEquals(tables.get(0), tables.get(1));
    assertEquals(tables.get(0), tables.get(2));
  }

  @Test
  void aFileReadInPiecesAndWrittenToMeanwhileIsRefusedAsAWhole() throws Exception {
    TestLake lake = TestLake.in(folder).write("crm.csv", hundred(1, 0));
    List<Delivery> found = Exports.find(List.of(lake.exports), Limits.DEFAULT);
    List<Part> parts = Part.of(found.get(0), TestLake.reading("UTC"), 0, 1_000);
    lake.write("crm.csv", hundred(1, 50));
    Intake.Taken taken = intake(lake, parts).take(found, TestLake.NOW);
    assertTrue(TestLake.problem(taken, "crm.csv").startsWith("it was written to"));
    assertFalse(lake.lake.exists(Touches.NAME));
  }

  private static Intake intake(TestLake lake, List<Part> parts) {
    return new Intake(lake.lake, TestLake.reading("UTC"), RejectBudget.DEFAULT, delivery -> parts);
  }

  private static String[] hundred(int file, int bad) {
    List<String> lines = new ArrayList<>(List.of(CRM));
    for (int i = 0; i < 100; i++) {
      lines.add(i < bad ? i + "," + SECRET + ",A,a@example.org," : good(file, i));
    }
    return lines.toArray(String[]::new);
  }

  private static String good(int file, int record) {
    return file + "-" + record + ",2026-01-05 10:00,Anna Blum,anna@example.org,";
  }
}
