package dev.outreach.format.mail;

import static dev.outreach.format.ReadBack.cell;
import static dev.outreach.format.mail.MboxFixture.mail;
import static dev.outreach.format.mail.MboxFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.outreach.Slow;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Formats;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.Format;
import dev.outreach.table.Touches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PstTest {
  private static final String HEADERS =
      EmlTest.withoutSeparator(mail("")).strip().replace("\n", "\r\n") + "\r\n";

  private static final Map<Integer, Object> RECEIVED = Map.of(PstFixture.HEADERS, HEADERS);

  private static final Map<Integer, Object> SENT =
      Map.of(
          PstFixture.SENDER_NAME,
          "Me",
          PstFixture.SENDER_TYPE,
          "SMTP",
          PstFixture.SENDER_ADDRESS,
          "me@example.org",
          PstFixture.SUBMITTED,
          Instant.parse("2024-03-01T09:00:00Z"),
          PstFixture.MESSAGE_ID,
          "<s1@example.org>",
          PstFixture.IN_REPLY_TO,
          "<m0@example.com>",
          PstFixture.SUBJECT,
          "\u0001\u0005Re: Été");

  @TempDir private Path folder;

  @Test
  void aReceivedMailGivesTheSameTouchAsInAnMbox() throws IOException {
    Entry inMbox = MboxFixture.only(folder, mail("Hello"));
    List<Entry> entries = read(new PstFixture().message(RECEIVED));
    assertEquals(1, entries.size());
    for (String column :
        List.of(Touches.ID, Touches.PARTY, Touches.OCCURRED_AT, Touches.SUBJECT, Touches.THREAD)) {
      assertEquals(cell(inMbox, column), cell(entries.get(0), column), column);
    }
  }

  @Test
  void theLineThatExchangePutsBeforeTheHeadersIsNone() throws IOException {
    String headers = "Microsoft Mail Internet Headers Version 2.0\r\n" + HEADERS;
    assertEquals(
        List.of("email:ana@example.com"),
        ReadBack.cells(
            read(new PstFixture().message(Map.of(PstFixture.HEADERS, headers))), Touches.PARTY));
  }

  @Test
  void aSentMailWithoutHeadersIsMadeOfItsProperties() throws IOException {
    List<Entry> entries =
        read(
            new PstFixture()
                .message(
                    SENT,
                    "1|Ana Lima|SMTP|ana@example.com|",
                    "2|Bo Berg|EX|/o=Firm/cn=Recipients/cn=bo|bo@example.com",
                    "3|Me|SMTP|me@example.com|",
                    "1|Cy Dahl|EX|/o=Firm/cn=Recipients/cn=cy|",
                    "1|dee@example.com|EX|/o=Firm/cn=Recipients/cn=dee|",
                    "1|Me|EX|/o=Firm/cn=Recipients/cn=me|",
                    "1||EX|/o=Firm/cn=Recipients/cn=nobody|"));
    assertEquals(
        List.of(
            "outbound email:ana@example.com Ana Lima 2024-03-01T09:00:00Z s1@example.org Re: Été",
            "outbound exchange-name:cy dahl Cy Dahl 2024-03-01T09:00:00Z s1@example.org Re: Été",
            "outbound email:dee@example.com null 2024-03-01T09:00:00Z s1@example.org Re: Été",
            "outbound email:bo@example.com Bo Berg 2024-03-01T09:00:00Z s1@example.org Re: Été"),
        ReadBack.cells(
            entries,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.PERSON_NAME,
            Touches.OCCURRED_AT,
            Touches.MESSAGE_KEY,
            Touches.SUBJECT));
    assertEquals(List.of("m0@example.com"), MboxFixture.list(entries.get(0), Touches.IN_REPLY_TO));
  }

  @Test
  void headersLongerThanABlockOfPropertiesAreFound() throws IOException {
    String trace = "X-Trace: " + "x".repeat(900) + "\r\n";
    Map<Integer, Object> traced = Map.of(PstFixture.HEADERS, trace + trace + HEADERS);
    assertEquals(
        List.of("email:ana@example.com"),
        ReadBack.cells(read(new PstFixture().message(traced)), Touches.PARTY));
  }

  @Test
  void ofExchangeSendersTheInternetAddressIsTakenOrMyName() throws IOException {
    Map<Integer, Object> properties = new HashMap<>(SENT);
    properties.put(PstFixture.SENDER_TYPE, "EX");
    properties.put(PstFixture.SENDER_ADDRESS, "/o=Firm/cn=Recipients/cn=someone");
    properties.put(PstFixture.SENDER_NAME, "me");
    assertEquals(
        List.of("outbound email:ana@example.com"),
        ReadBack.cells(
            read(new PstFixture().message(properties, "1|Ana|SMTP|ana@example.com|")),
            Touches.DIRECTION,
            Touches.PARTY));
    properties.put(PstFixture.SENDER_NAME, "Bo Berg");
    assertEquals(
        List.of("inbound exchange-name:bo berg"),
        ReadBack.cells(
            read(new PstFixture().message(properties, "1|Me|SMTP|me@example.org|")),
            Touches.DIRECTION,
            Touches.PARTY));
    properties.put(PstFixture.SENDER_SMTP, "bo@example.com");
    assertEquals(
        List.of("inbound email:bo@example.com"),
        ReadBack.cells(
            read(new PstFixture().message(properties, "1|Me|SMTP|me@example.org|")),
            Touches.DIRECTION,
            Touches.PARTY));
  }

  @Test
  void draftsAppointmentsAndContactsAmountToNothing() throws IOException {
    Map<Integer, Object> draft = new HashMap<>(SENT);
    draft.put(PstFixture.FLAGS, 0x8);
    assertEquals(
        List.of(List.of(), List.of(), List.of(), List.of()),
        records(
            new PstFixture()
                .message(draft, "1|Ana|SMTP|ana@example.com|")
                .message(Map.of(PstFixture.CLASS, "IPM.Appointment"))
                .message(Map.of(PstFixture.CLASS, "IPM.Contact"))
                .message(Map.of(PstFixture.CLASS, "IPM.Made.By.Somebody"))));
  }

  @Test
  void reportsAreKnownByTheirClass() throws IOException {
    Map<Integer, Object> report = new HashMap<>(SENT);
    report.put(PstFixture.SENDER_NAME, "System Administrator");
    report.put(PstFixture.SENDER_ADDRESS, "");
    report.put(PstFixture.CLASS, "REPORT.IPM.Note.NDR");
    assertEquals(
        List.of("email:gone@example.com bounced"),
        ReadBack.cells(
            read(new PstFixture().message(report, "1|Gone|SMTP|gone@example.com|")),
            Touches.PARTY,
            Touches.OUTCOME));
    report.put(PstFixture.CLASS, "REPORT.IPM.Note.IPNRN");
    report.put(PstFixture.SENDER_ADDRESS, "ana@example.com");
    assertEquals(
        List.of("email:ana@example.com read"),
        ReadBack.cells(read(new PstFixture().message(report)), Touches.PARTY, Touches.OUTCOME));
  }

  @Test
  void aMailWithoutDateIsRejected() throws IOException {
    Map<Integer, Object> undated = new HashMap<>(SENT);
    undated.remove(PstFixture.SUBMITTED);
    assertEquals(
        List.of("bad-date"),
        ReadBack.reasons(read(new PstFixture().message(undated, "1|Ana|SMTP|ana@example.com|"))));
  }

  @Test
  void aBrokenMessageCostsOnlyItself() throws IOException {
    List<Entry> entries = read(new PstFixture().message(RECEIVED).broken().message(RECEIVED));
    assertEquals(3, entries.size());
    assertEquals(List.of("broken-message"), ReadBack.reasons(entries));
    assertEquals("message 2", entries.get(1).place());
  }

  @Test
  void aMessageThatLeadsInCirclesEnds() throws IOException {
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          assertEquals(
              List.of("broken-message"), ReadBack.reasons(read(new PstFixture().endless())));
          PstFixture many = new PstFixture();
          for (int i = 0; i < 30; i++) {
            many.endless();
          }
          many.message(RECEIVED);
          assertEquals(31, read(many).size());
        });
  }

  @Test
  void aMessageThatBranchesWithoutEndIsGivenUpAndAFileOfSeveralRefused() throws IOException {
    assertTimeout(
        Duration.ofSeconds(120),
        () -> {
          List<Entry> one = read(new PstFixture().branching().message(RECEIVED));
          assertEquals(List.of("broken-message"), ReadBack.reasons(one));
          assertEquals(2, one.size());
          PstFixture four = new PstFixture().branching().branching().branching().branching();
          assertEquals("broken-pst", refusal(four.message(RECEIVED).bytes()));
        });
  }

  @Test
  void aTreeThatLeadsInCirclesIsRefused() throws IOException {
    byte[] bytes = new PstFixture().message(RECEIVED).bytes();
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int tree : new int[] {224, 240}) {
      byte[] circle = bytes.clone();
      int root = (int) file.getLong(tree);
      ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN).putLong(root + 16, root);
      assertEquals("broken-pst", refusal(circle));
    }
  }

  @Test
  void manyMessagesAreReadInTheirOrder() throws IOException {
    PstFixture many = new PstFixture();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      many.message(Map.of(PstFixture.HEADERS, HEADERS.replace("<m1@", "<m" + i + "@")));
      expected.add("m" + i + "@example.com");
    }
    assertEquals(expected, ReadBack.cells(read(many), Touches.MESSAGE_KEY));
  }

  @Test
  void atNoPlaceWhereItIsCutOffIsItTaken() throws IOException {
    byte[] whole = new PstFixture().message(RECEIVED).message(SENT).bytes();
    for (int length = 12; length < whole.length; length += length < 1024 ? 50 : 7) {
      assertEquals("broken-pst", refusal(Arrays.copyOf(whole, length)), "cut at " + length);
    }
  }

  @Test
  @Slow
  void changedBytesGiveEntriesOrARefusal() throws IOException {
    byte[] whole =
        new PstFixture().message(RECEIVED).message(SENT, "1|Ana|SMTP|ana@example.com|").bytes();
    Random random = new Random(7);
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 1_500; i++) {
            byte[] changed = whole.clone();
            for (int n = 0; n <= i % 3; n++) {
              changed[12 + random.nextInt(whole.length - 12)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("changed.pst"), changed);
            try {
              ReadBack.entries(new Pst(), export(file), reading());
            } catch (RefusedFile e) {
              assertEquals("pst", e.reason().replaceFirst("broken-pst|pst-.*", "pst"));
            }
          }
        });
  }

  @Test
  void nothingThatTheLibraryPrintsIsSeen() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream ours = new PrintStream(printed, true, StandardCharsets.UTF_8);
    try {
      System.setOut(ours);
      System.setErr(ours);
      read(new PstFixture().broken().message(Map.of(PstFixture.CLASS, "IPM.Note.Secret")));
      assertEquals("", printed.toString(StandardCharsets.UTF_8));
      System.err.print("afterwards");
      assertEquals("afterwards", printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void whatOtherThreadsPrintMeanwhilePasses() throws Exception {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
      SilencedLibrary.<Void, InterruptedException>run(
          () -> {
            Thread other = new Thread(() -> System.err.print("theirs"));
            other.start();
            other.join();
            System.err.print("mine");
            return null;
          });
      assertEquals("theirs", printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(err);
    }
  }

  @Test
  void otherFormsAreRefusedWithWhatToDo() throws IOException {
    byte[] whole = new PstFixture().bytes();
    byte[] newer = whole.clone();
    newer[10] = 36;
    assertEquals("pst-version", refusal(newer));
    byte[] encrypted = whole.clone();
    encrypted[513] = 2;
    assertEquals("pst-encrypted", refusal(encrypted));
    ExportFile packed = export(Files.write(folder.resolve("a.pst"), whole)).member("a.pst");
    RefusedFile refused = assertThrows(RefusedFile.class, () -> new Pst().open(packed, reading()));
    assertEquals("pst-in-archive", refused.reason());
  }

  @Test
  void itNeedsMyAddresses() throws IOException {
    ExportFile file = export(new PstFixture().write(folder.resolve("a.pst")));
    RefusedFile refused =
        assertThrows(RefusedFile.class, () -> new Pst().open(file, reading(Set.of())));
    assertEquals("me-unknown", refused.reason());
  }

  @Test
  void aFileIsRecognisedByItsFirstBytes() throws IOException {
    ExportFile file = export(new PstFixture().write(folder.resolve("archive.pst")));
    assertEquals(Optional.of("pst"), Formats.of(file, reading()).map(Format::name));
    for (String other : List.of("", "!BDN", "!BDN0000SO00000000000", "!BDM0000SM00000000000")) {
      ExportFile none = ReadBack.file(folder, "cache.ost", other);
      assertEquals(Optional.empty(), Formats.of(none, reading()));
    }
  }

  private List<Entry> read(PstFixture pst) throws IOException {
    return records(pst).stream().flatMap(List::stream).toList();
  }

  private List<List<Entry>> records(PstFixture pst) throws IOException {
    return ReadBack.records(new Pst(), export(pst.write(folder.resolve("archive.pst"))), reading());
  }

  private String refusal(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("refused.pst"), bytes);
    return assertThrows(
            RefusedFile.class, () -> ReadBack.entries(new Pst(), export(file), reading()))
        .reason();
  }

  private static ExportFile export(Path file) {
    return ExportFile.of(file, file.getFileName().toString(), Limits.DEFAULT);
  }
}
