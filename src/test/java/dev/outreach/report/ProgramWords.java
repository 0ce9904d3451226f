package dev.outreach.report;

import com.typesafe.config.ConfigFactory;
import dev.outreach.format.Formats;
import dev.outreach.identity.ClientBook;
import dev.outreach.identity.Suggestions;
import dev.outreach.measure.Credits;
import dev.outreach.measure.Referrals;
import dev.outreach.measure.SendTimes;
import dev.outreach.measure.attribution.Attribution;
import dev.outreach.measure.calendar.DayPart;
import dev.outreach.measure.pace.Pace;
import dev.outreach.measure.share.BesideBenchmark;
import dev.outreach.measure.share.Verdict;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Files;
import dev.outreach.table.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * Every word of the program's own that a cell can hold, with the column that holds it: what the
 * code names, and what the sample's tables hold besides.
 *
 * @param column a column of some report
 */
record ProgramWords(String column, String text) implements Comparable<ProgramWords> {
  private static final String LISTS = "minutes_per_kind";

  static Set<ProgramWords> all() {
    Set<ProgramWords> all = new TreeSet<>();
    ofTables().forEach(all::add);
    ofRelationships().forEach(all::add);
    ofFormats().forEach(all::add);
    ofTheSample().forEach(all::add);
    return all;
  }

  private static Stream<ProgramWords> ofRelationships() {
    return Stream.of(
            of("channel", constants(Channel.class)),
            of(
                "channel",
                ConfigFactory.parseResources("reference.conf")
                    .getObject("outreach.channel-groups")
                    .keySet()
                    .stream()),
            of("direction", constants(Direction.class)),
            of(LISTS, constants(Kind.class)),
            of(LISTS, Stream.of("none")),
            of("first_campaign", Stream.of("all", "(none)")),
            of("campaign", Stream.of("all", "(none)")))
        .flatMap(Function.identity());
  }

  private static Stream<ProgramWords> ofTables() {
    var attribution = new Attribution(Set.of(), Duration.ofDays(1));
    return Stream.of(
            of(
                "definition",
                codes(Definition.values(), value -> value.name().toLowerCase(Locale.ROOT))),
            of("measure", Benchmark.Measure.codes().stream()),
            of(
                "my_numerator_is",
                codes(Benchmark.Measure.values(), Benchmark.Measure::numeratorIs)),
            of(
                "my_denominator_is",
                codes(Benchmark.Measure.values(), Benchmark.Measure::denominatorIs)),
            of("verdict", codes(Verdict.values(), Verdict::code)),
            of("verdict", codes(BesideBenchmark.values(), BesideBenchmark::code)),
            of("verdict", codes(Pace.values(), Pace::code)),
            of("day_part", codes(DayPart.values(), DayPart::code)),
            of("weekday_name", codes(DayOfWeek.values(), ProgramWords::english)),
            of("measure", Stream.of(Verdicts.REPLY_RATE, Verdicts.REACH_RATE)),
            of("comparison", Stream.of(Variants.SAME_PERIOD, Variants.OBSERVATIONAL)),
            of("success", Stream.of(SendTimes.REACHED, SendTimes.REPLIED)),
            of("outcome", Stream.of(FollowUpLift.ANSWER, FollowUpLift.CONTRACT)),
            of("reason", Choices.Recontact.REASONS.stream()),
            of("by", Stream.of(Referrals.INTRODUCER, Referrals.LEAD_SOURCE)),
            of("channel", Stream.of(Credits.UNATTRIBUTED, Credits.PRE_EXISTING)),
            of(
                "model",
                attribution.credits(List.of(), List.of()).stream().map(each -> each.model())),
            of("path", Stream.of("exposures", "touches")),
            of("credit", Stream.of("first-contract", "every-contract")),
            of(
                "matched_by",
                codes(ClientBook.Match.values(), match -> match.name().toLowerCase(Locale.ROOT))),
            of("why", Suggestions.REASONS.stream()))
        .flatMap(Function.identity());
  }

  /** Of an archive with several formats, the beginnings of their names are told. */
  private static Stream<ProgramWords> ofFormats() {
    List<String> formats =
        Stream.concat(
                Formats.ALL.stream().map(source -> source.name()),
                ConfigFactory.load().getObject("outreach.shipped-mappings").keySet().stream())
            .toList();
    return Stream.of(
            of("source", formats.stream()),
            of("source", formats.stream().map(format -> format.split("-")[0])),
            of("source", Stream.of("archive", "unknown")),
            of("status", Stream.of(Files.TAKEN, Files.REFUSED)))
        .flatMap(Function.identity());
  }

  /** Its benchmarks are the program's; a user's own stay in their words. */
  private static Stream<ProgramWords> ofTheSample() {
    return SampleSheets.all().stream()
        .flatMap(sheet -> sheet.fields().stream().flatMap(field -> ofColumn(sheet, field)));
  }

  private static Stream<ProgramWords> ofColumn(Sheet sheet, Field field) {
    boolean isOurs =
        field.content() == Content.WORD
            || field.content() == Content.SETTING && !field.name().equals(LISTS);
    if (!isOurs) {
      return Stream.empty();
    }
    int place = sheet.indexOf(field.name());
    return of(
        field.name(),
        sheet.rows().stream()
            .map((Row row) -> row.get(place))
            .filter(Objects::nonNull)
            .filter(String.class::isInstance)
            .map(String.class::cast));
  }

  private static String english(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static <T> Stream<String> codes(T[] values, Function<T, String> code) {
    return Stream.of(values).map(code);
  }

  private static Stream<String> constants(Class<?> names) {
    return Arrays.stream(names.getFields())
        .map(
            field -> {
              try {
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static Stream<ProgramWords> of(String column, Stream<String> texts) {
    return texts.map(text -> new ProgramWords(column, text));
  }

  /** The keys under which it may stand, the column's own first. */
  List<String> keys() {
    String key =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    return List.of("value." + column + "." + key, "value." + key);
  }

  @Override
  public int compareTo(ProgramWords other) {
    int byText = text.compareTo(other.text);
    return byText == 0 ? column.compareTo(other.column) : byText;
  }
}
