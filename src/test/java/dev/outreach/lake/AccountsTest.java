package dev.outreach.lake;

import static dev.outreach.lake.TestLake.CRM;
import static dev.outreach.lake.TestLake.LOG;
import static dev.outreach.lake.TestLake.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.source.Delivery;
import dev.outreach.source.Exports;
import dev.outreach.source.Limits;
import dev.outreach.source.Part;
import dev.outreach.table.Files;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
  private static final String SECRET = "31 Blumenstrasse";

  @TempDir private Path folder;

  @Test
  void everyFileBalancesAndOnlyTheBadRecordsOrFilesAreLeftOut() throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write("crm-below.csv", hundred(1, 0));
    lake.write("crm-at.csv", hundred(2, 1));
    lake.write("crm-over.csv", hundred(3, 2));
    lake.write("crm-twice.csv", CRM, good(1, 1), good(4, 1), good(4, 1), good(4, 2));
    lake.write("touches.csv", LOG.replace("occurred_at", "whenever"), "1,email,outbound,,A,,");
    lake.write("notes.txt", "Call Anna.");
    Intake.Taken taken = lake.take();

    assertEquals(List.of("notes.txt"), taken.unrecognised());
    assertFalse(of(taken, "crm-below.csv").isRefused());
    assertFalse(of(taken, "crm-at.csv").isRefused());
    assertTrue(of(taken, "crm-over.csv").isRefused());
    assertEquals(
        "2 of 100 records cannot be read (outreach.limits.max-rejected-share = 0.01);"
            + " the first: line 2: bad-date occurred_at",
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
    assertEquals(201, lake.lake.read(Touches.NAME).count());
    Row reject = lake.lake.read(Quarantine.NAME).head();
    assertEquals(1, lake.lake.read(Quarantine.NAME).count());
    assertEquals("line 2", reject.getAs("place"));
    assertEquals("bad-date", reject.getAs(Quarantine.REASON));
    assertEquals("99 xxxxxxxxxxxxx", reject.getAs(Quarantine.MASKED_VALUE));

    lake.take();
    assertEquals(1, lake.lake.read(Quarantine.NAME).count());
    assertEquals(5, lake.lake.read(Files.NAME).count());

    lake.write("crm-over.csv", hundred(3, 0));
    lake.write("touches.csv", LOG, "2026-01-05 10:00,email,outbound,message,Ben,b@example.org,");
    lake.take();
    assertEquals(302, lake.lake.read(Touches.NAME).count());
    assertEquals(1, lake.lake.read(Quarantine.NAME).count());
    assertEquals(
        List.of("taken"), lake.column(Files.NAME, Files.STATUS).stream().distinct().toList());
  }

  @Test
  void aFileWrittenToWhileItIsReadAndABrokenArchiveAreRefusedAndTheOthersGoOn() throws Exception {
    TestLake lake = TestLake.in(folder).write("crm-1.csv", CRM, good(1, 1));
    lake.write("crm-2.csv", CRM, good(2, 1)).write("mail.zip", "PK\3\4 cut off");
    List<Delivery> found = Exports.find(List.of(lake.exports), Limits.DEFAULT);
    lake.write("crm-2.csv", CRM, good(2, 1), good(2, 2));
    Intake intake = new Intake(lake.lake, TestLake.reading("UTC"), 0.01);
    Intake.Taken taken = intake.take(found, TestLake.NOW);
    assertTrue(TestLake.problem(taken, "crm-2.csv").startsWith("it was written to"));
    assertTrue(TestLake.problem(taken, "mail.zip").contains("broken or incomplete"));
    assertEquals(1, lake.lake.read(Touches.NAME).count());
    lake.take();
    assertEquals(3, lake.lake.read(Touches.NAME).count());
    assertEquals(3, lake.lake.read(Files.NAME).count());
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
    return new Intake(lake.lake, TestLake.reading("UTC"), 0.01, delivery -> parts);
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
