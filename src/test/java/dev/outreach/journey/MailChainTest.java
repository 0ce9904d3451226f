package dev.outreach.journey;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.outreach.Slow;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.format.mail.Mbox;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Direction;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations by mail, from the mailbox to what came of each attempt. */
class MailChainTest {
  private static final int DEPTH = 50_000;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @TempDir Path folder;

  /** Every second one is mine, beginning with the first; ten seconds lie between two. */
  private static String mail(int number, String references) {
    String me = "me@example.org";
    String ana = "ana@example.com";
    boolean isMine = number % 2 == 0;
    return ("From x Mon Jan  5 09:00:00 2026\nFrom: " + (isMine ? me : ana) + "\n")
        + ("To: " + (isMine ? ana : me) + "\nMessage-ID: <m" + number + "@example.org>\n")
        + ("Date: " + DATE.format(TestTouch.START.plusSeconds(10L * number)) + "\n")
        + (references + "Subject: Offer\n\nHello\n\n");
  }

  private List<TouchEvent> read(List<String> mails) throws IOException {
    Path file = folder.resolve("chain.mbox");
    Files.write(file, mails);
    ReadingContext reading =
        new ReadingContext(
            new ExportOwner(Set.of("Me"), Set.of("email:me@example.org")),
            new Identifiers("FR"),
            ZoneOffset.UTC,
            Limits.DEFAULT,
            List.of());
    List<TouchEvent> events = new ArrayList<>();
    ExportFile export = ExportFile.of(file, "chain.mbox", Limits.DEFAULT);
    try (RecordReader reader = new Mbox().open(export, reading)) {
      for (List<Entry> found = reader.next(); found != null; found = reader.next()) {
        found.forEach(entry -> events.add(event(entry.toRow("mbox"))));
      }
    }
    return events;
  }

  private static TouchEvent event(Row touch) {
    TestTouch event =
        cell(touch, Touches.DIRECTION).equals(Direction.OUTBOUND)
            ? TestTouch.out("email")
            : TestTouch.in("email");
    Object[] answered = (Object[]) cell(touch, Touches.IN_REPLY_TO);
    return event
        .id((String) cell(touch, Touches.ID))
        .at(cell(touch, Touches.OCCURRED_AT).toString())
        .thread((String) cell(touch, Touches.THREAD))
        .key((String) cell(touch, Touches.MESSAGE_KEY))
        .answering(List.of(answered).toArray(String[]::new))
        .event();
  }

  private static Object cell(Row touch, String column) {
    return touch.get(Touches.SCHEMA.fieldIndex(column));
  }

  private static Map<String, Long> links(History history) {
    return history.attempts().stream()
        .collect(Collectors.groupingBy(Attempt::replyLink, Collectors.counting()));
  }

  private History ofChain(IntFunction<String> references) throws IOException {
    List<String> mails =
        IntStream.range(0, DEPTH).mapToObj(i -> mail(i, references.apply(i))).toList();
    List<String> latestFirst = new ArrayList<>(mails);
    Collections.reverse(latestFirst);
    return History.of(read(latestFirst).toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In-Reply-To: <m%1$d@example.org>\n",
        "References: <m0@example.org> <m%1$d@example.org>\nX-GM-THRID: 1790123456789012345\n",
      })
  @Slow
  void aChainOfFiftyThousandIsFollowedWithoutRecursionOrQuadraticTime(String naming) {
    History history =
        assertTimeoutPreemptively(
            ofSeconds(60), () -> ofChain(i -> i == 0 ? "" : naming.formatted(i - 1)));
    assertEquals(Map.of(Attempt.IN_REPLY_TO, DEPTH / 2L), links(history));
    assertEquals(10 / 3600.0, history.attempts().get(DEPTH / 4).hoursToReply());
  }

  @Test
  void aReplyToAMailThatIsGoneBelongsToItsThread() throws IOException {
    String parent = "References: <gone@example.org>\n";
    List<TouchEvent> events = read(List.of(mail(1, parent), mail(0, parent)));
    assertEquals(Attempt.THREAD, History.of(events.toArray()).first().replyLink());
  }

  @Test
  void aReplyThatNamesNothingIsInferred() throws IOException {
    List<TouchEvent> events = read(List.of(mail(0, ""), mail(1, "")));
    assertEquals(Attempt.INFERRED, History.of(events.toArray()).first().replyLink());
  }

  @Test
  @Slow
  void attemptsOfOneThreadEndInTimeLinearInTheirNumber() {
    List<TouchEvent> events = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      for (int i = 0; i < 2 * DEPTH; i++) {
        double day = 13 * half + i * 1e-6;
        events.add(TestTouch.out("email").day(day).id(half + " " + i).thread("t").event());
      }
    }
    events.add(TestTouch.in("email").day(12).thread("t").event());
    History history = assertTimeoutPreemptively(ofSeconds(20), () -> History.of(events.toArray()));
    assertEquals(2 * DEPTH, history.attempts().stream().filter(Attempt::isReplied).count());
  }
}
