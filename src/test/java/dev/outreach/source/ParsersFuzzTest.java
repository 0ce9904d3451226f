package dev.outreach.source;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;

/**
 * Whatever the bytes, a parser ends in entries, in a reject or in a refusal. Runs the seeds beside
 * it ({@code ParsersFuzzTestInputs}); with {@code JAZZER_FUZZ=1}, and one of the methods named, it
 * looks for new ones: {@code JAZZER_FUZZ=1 mvn test -Dtest=ParsersFuzzTest#mail}.
 */
class ParsersFuzzTest {
  private static final String LASTS = "10m";

  @FuzzTest(maxDuration = LASTS)
  void mail(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "Inbox.mbox");
  }

  @FuzzTest(maxDuration = LASTS)
  void csv(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "touches.csv", "contacts.csv", "contracts.csv", "messages.csv");
  }

  @FuzzTest(maxDuration = LASTS)
  void jsWrapper(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "direct-messages.js", "direct-messages-group.js", "tweets.js");
  }

  @FuzzTest(maxDuration = LASTS)
  void xml(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "calls-1.xml", "sms-1.xml");
  }

  @FuzzTest(maxDuration = LASTS)
  void cards(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "contacts.vcf");
  }

  @FuzzTest(maxDuration = LASTS)
  void calendar(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "calendar.ics");
  }

  @FuzzTest(maxDuration = LASTS)
  void archive(byte[] bytes) throws IOException {
    Fuzzed.read(bytes, "export.zip");
  }

  @FuzzTest(maxDuration = LASTS)
  void phone(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertTimeout(Duration.ofSeconds(5), () -> Fuzzed.READING.identifiers().phone(text));
  }

  @FuzzTest(maxDuration = LASTS)
  void date(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Dates dates = Dates.in(ZoneId.of("Europe/Paris"));
    assertTimeout(Duration.ofSeconds(5), () -> dates.when(text));
  }
}
