package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.report.Report;
import dev.outreach.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The story that the sample tells, in the golden reports; {@link SampleRunTest} sees to it that
 * they are those of a run.
 */
class SampleStoryTest {
  @Test
  void ofAHundredEmailsThatArrivedFifteenAreAnswered() throws IOException {
    assertFields(
        row("reply_rates_by_channel", "channel", "email", "relation", "new"),
        Map.of("people_contacted", "100", "people_replied", "15", "reply_rate", "0.15"));
    assertFields(
        row("reply_rates", "campaign", "printemps-2009", "relation", "new"),
        Map.of("channel", "email", "people_contacted", "100", "people_replied", "15"));
  }

  @Test
  void ofTwentyPeopleReachedInTheWeekOfCallsOneRefuses() throws IOException {
    assertFields(
        row("calls", "campaign", "semaine-telephone"),
        Map.of(
            "calls", "52",
            "people_reached", "20",
            "answered", "19",
            "refused", "1",
            "refusal_rate", "0.05"));
  }

  @Test
  void theFirstContractComesAfterTwoHundredAndThirteenDays() throws IOException {
    assertFields(
        row("firsts", "channel", "all"),
        Map.of("first_contract_on", "2009-08-19", "days_to_first_contract", "213"));
  }

  @Test
  void theFirstContractThroughSocialAloneComesAfterSixHundredAndSixtySevenDays()
      throws IOException {
    assertFields(
        row("firsts", "channel", "social"),
        Map.of("first_contract_only_on", "2010-12-10", "days_to_first_contract_only", "667"));
  }

  @Test
  void ofThreeHundredAndElevenPeopleFiveSignFourAreLostTheOthersStayOpen() throws IOException {
    assertFields(
        row("channel_conversion", "first_channel", "all"),
        Map.of("people", "311", "contracted", "5", "lost", "4", "open", "302"));
  }

  @Test
  void theSamePostOnSeveralNetworksIsOneBroadcast() throws IOException {
    assertFields(
        row("posts", "channel", "social"),
        Map.of("posts", "54", "broadcasts", "47", "cross_posted", "5"));
  }

  @Test
  void aDealThatTwoToolsKnowIsCountedOnce() throws IOException {
    assertFields(
        row("data_quality", "file", "comptabilite/123456789FEC20101231.txt"),
        Map.of("source", "fec", "contracts", "2"));
    assertFields(row("channel_conversion", "first_channel", "all"), Map.of("amount", "14480.50"));
  }

  @Test
  void theFirstClientComesBackAndIsOneClientAllTheSame() throws IOException {
    assertFields(
        row("clients", "client", "Caves de Saint-Ormel"),
        Map.of(
            "first_contract_on", "2009-08-19",
            "last_contract_on", "2011-03-04",
            "contracts", "2",
            "amount", "4150.00",
            "first_channel", "meeting",
            "days_to_first_contract", "83"));
  }

  @Test
  void aCallAfterAnUnansweredEmailIsHeardOfMoreThanTheEmailAlone() throws IOException {
    NamedCsvRecord lift = row("follow_up_lift", "campaign", "all", "outcome", "answer");
    assertFields(
        lift,
        Map.of(
            "followed_up_people", "32",
            "followed_up_outcomes", "15",
            "alone_people", "55",
            "alone_outcomes", "3",
            "verdict", "better"));
    assertEquals(
        "too little data",
        row("follow_up_lift", "campaign", "all", "outcome", "contract").getField("verdict"));
  }

  @Test
  void twentyFourPeopleEachDoNotTellTwoWordingsApart() throws IOException {
    assertFields(
        row("variants", "variant", "court"),
        Map.of(
            "people", "24",
            "replied", "10",
            "compared_reply_rate", "0.208333",
            "comparison", "same period",
            "verdict", "no difference shown"));
  }

  @Test
  void theFirstClientIsTheOneWhoBringsWork() throws IOException {
    assertFields(
        row("referrals", "name", "Hélène Marchadier"),
        Map.of("people", "1", "contracted", "1", "amount", "2750.00", "given", "1"));
  }

  @Test
  void bothAnecdotesLieWithinWhatTheSampleShows() throws IOException {
    for (String measure : List.of("reply_rate", "refusal_rate")) {
      assertEquals("within my interval", row("benchmarks", "measure", measure).getField("verdict"));
    }
  }

  @Test
  void onlyFourReportsNamePeopleOrFirms() throws IOException {
    Set<String> naming = new TreeSet<>();
    for (Report report : Reports.ALL) {
      String text = Files.readString(SampleRunTest.GOLDEN.resolve(report.name() + ".csv"));
      if (Stream.of("@", "tel:+", "Marchadier", "Lescarret", "Montariel", "linkedin:")
          .anyMatch(text::contains)) {
        naming.add(report.name());
      }
    }
    assertEquals(Set.of("clients", "recontact", "referrals", "same_person_suggestions"), naming);
  }

  /** The only row of a report whose columns have these values: column, value, column … */
  private static NamedCsvRecord row(String report, String... wanted) throws IOException {
    Path file = SampleRunTest.GOLDEN.resolve(report + ".csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<NamedCsvRecord> found = rows.stream().filter(row -> isWanted(row, wanted)).toList();
      assertEquals(1, found.size(), report + " with " + String.join(" ", wanted));
      return found.get(0);
    }
  }

  private static boolean isWanted(NamedCsvRecord row, String... wanted) {
    for (int i = 0; i < wanted.length; i += 2) {
      if (!row.getField(wanted[i]).equals(wanted[i + 1])) {
        return false;
      }
    }
    return true;
  }

  private static void assertFields(NamedCsvRecord row, Map<String, String> expected) {
    expected.forEach((column, value) -> assertEquals(value, row.getField(column), column));
  }
}
