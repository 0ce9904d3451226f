package dev.outreach.usertable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Limits;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.report.Benchmark;
import dev.outreach.report.Benchmark.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRatesTest {
  private static final String HEADER =
      "measure,channel,figure,population,denominator,year,source\n";
  private static final String GOOD = "reply_rate,linkedin,0.2,agencies,invitations,2024,a survey\n";

  @TempDir private Path folder;

  private List<Benchmark> users(String text) throws IOException {
    Path file = folder.resolve("rates.csv");
    Files.writeString(file, text);
    List<Benchmark> all = ReferenceRates.of(file, Limits.DEFAULT);
    return all.subList(shipped().size(), all.size());
  }

  private static List<Benchmark> shipped() {
    return ReferenceRates.of(null, Limits.DEFAULT);
  }

  private String trouble(String row) {
    RunFailure trouble = assertThrows(RunFailure.class, () -> users(HEADER + GOOD + row + "\n"));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertEquals(1, trouble.getMessage().lines().count());
    return trouble.getMessage();
  }

  @Test
  void twoAnecdotesComeWithTheProgram() {
    List<Benchmark> shipped = shipped();
    assertEquals(2, shipped.size());
    assertEquals(Measure.REPLY_RATE, shipped.get(0).measure());
    assertEquals("email", shipped.get(0).channel());
    assertEquals(0.15, shipped.get(0).figure());
    assertEquals(Measure.REFUSAL_RATE, shipped.get(1).measure());
    assertEquals("call", shipped.get(1).channel());
    assertEquals(0.05, shipped.get(1).figure());
    for (Benchmark each : shipped) {
      assertNull(each.year());
      assertTrue(each.source().startsWith("an anecdote: "), each.source());
      assertTrue(each.denominator().contains("as the author counts them"), each.denominator());
    }
  }

  @Test
  void theUsersOwnFollowThoseOfTheProgram() throws IOException {
    assertEquals(
        List.of(
            new Benchmark(
                Measure.REPLY_RATE, "linkedin", 0.2, "agencies", "invitations", 2024, "a survey")),
        users(HEADER + GOOD));
  }

  @Test
  void columnsInAnyOrderWithSemicolonsAndADecimalCommaAreRead() throws IOException {
    assertEquals(
        List.of(
            new Benchmark(
                Measure.CONVERSION_RATE, null, 0.025, null, "people written to", null, null)),
        users(
            "denominator;figure;measure;channel;population;year;source\n"
                + "people written to;0,025;Conversion_Rate;;;;\n"));
  }

  @Test
  void figuresOfNoneAndAllAreShares() throws IOException {
    List<Benchmark> rates = users(HEADER + "reply_rate,x,0,,posts,,\nreply_rate,x,1.0,,posts,,\n");
    assertEquals(List.of(0.0, 1.0), rates.stream().map(Benchmark::figure).toList());
  }

  @Test
  void ratesOfCallsNeedNoChannel() throws IOException {
    List<Benchmark> rates =
        users(HEADER + "reach_rate,,0.3,,people,,\nrefusal_rate,Call,0.1,,talks,,\n");
    assertEquals(List.of("call", "call"), rates.stream().map(Benchmark::channel).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open_rate,email,0.2,a,b,2020,c | measure",
        ",email,0.2,a,b,2020,c | measure",
        "reply_rate,,0.2,a,b,2020,c | channel",
        "bounce_rate,,0.2,a,b,2020,c | channel",
        "reach_rate,email,0.2,a,b,2020,c | channel",
        "reply_rate,email,15 %,a,b,2020,c | figure",
        "reply_rate,email,1.01,a,b,2020,c | figure",
        "reply_rate,email,-0.1,a,b,2020,c | figure",
        "reply_rate,email,,a,b,2020,c | figure",
        "reply_rate,email,NaN,a,b,2020,c | figure",
        "reply_rate,email,0.2,a,,2020,c | denominator",
        "reply_rate,email,0.2,a,b,last year,c | year",
        "reply_rate,email,0.2,a,b,20,c | year",
      })
  void badRowIsNamedByFileRowAndColumn(String row, String column) {
    String message = trouble(row);
    assertTrue(
        message.startsWith(
            folder.resolve("rates.csv") + " cannot be read: row 2, column " + column + " "),
        message);
  }

  @Test
  void missingColumnIsNamed() {
    RunFailure trouble =
        assertThrows(RunFailure.class, () -> users("measure,channel,figure\nreply_rate,x,0.1\n"));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertTrue(trouble.getMessage().contains("denominator"), trouble.getMessage());
  }

  @Test
  void missingFileIsATrouble() {
    Path file = folder.resolve("none.csv");
    RunFailure trouble =
        assertThrows(RunFailure.class, () -> ReferenceRates.of(file, Limits.DEFAULT));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertEquals(file + " cannot be read: there is no such file", trouble.getMessage());
  }
}
