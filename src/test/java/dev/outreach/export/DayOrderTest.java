package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayOrderTest {
  @TempDir private Path folder;

  @Test
  void oneNumberOverTwelveTellsForTheWholeFile() throws IOException {
    assertEquals(List.of("2024-03-05", "2024-03-25"), days("05/03/24", "25/03/24"));
    assertEquals(List.of("2024-03-05", "2024-03-25"), days("3/5/24", "3/25/24"));
    assertEquals(List.of("2024-03-05", "2024-03-25"), days("03/05/2024", "03/25/2024 09:30"));
  }

  @Test
  void whereNoDateTellsTheDayComesFirstAndAShortYearIsNone() throws IOException {
    assertEquals(List.of("2024-03-05", "2024-04-12"), days("05/03/2024", "12/04/2024"));
    assertEquals(List.of("day-or-month", "2024-04-11"), days("05/03/24", "11/04/2024"));
  }

  @Test
  void theOrderOfMostDatesCountsAndTheOthersAreNone() throws IOException {
    assertEquals(
        List.of("2024-03-25", "2024-03-26", "bad-date", "2024-03-05"),
        days("3/25/2024", "3/26/2024", "31/4/2024", "3/5/2024"));
    assertEquals(
        List.of("2024-03-25", "bad-date", "2024-03-05"),
        days("25/3/2024", "3/26/2024", "5/3/2024"));
  }

  @Test
  void aFirstNumberThatVariesLessThanTheLastMayBeTheYear() throws IOException {
    assertEquals(List.of("bad-date", "bad-date"), days("24/03/15", "24/04/11"));
  }

  @Test
  void aLongFileMayTellItBehindManyDatesThatDoNot() throws IOException {
    List<String> dates = new ArrayList<>();
    IntStream.range(0, 3_000).forEach(i -> dates.add("05/03/2024"));
    dates.add("03/25/2024");
    List<String> read = days(dates.toArray(String[]::new));
    assertEquals("2024-05-03", read.get(0));
    assertEquals("2024-03-25", read.get(3_000));
  }

  private List<String> days(String... dates) throws IOException {
    String[] lines =
        Stream.concat(
                Stream.of("date,channel,email"),
                Arrays.stream(dates).map(date -> date + ",email,ana@example.org"))
            .toArray(String[]::new);
    return CsvExport.of(folder, "touches.csv", lines).entries().stream()
        .map(
            entry ->
                entry instanceof Reject reject
                    ? reject.reason()
                    : ((Touch) entry).at().toString().substring(0, 10))
        .toList();
  }
}
