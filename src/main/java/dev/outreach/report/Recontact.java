package dev.outreach.report;

import static dev.outreach.report.Layout.COUNT;
import static dev.outreach.report.Layout.DAY;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Journey;
import dev.outreach.measure.CodePoints;
import dev.outreach.measure.Recontacts;
import dev.outreach.measure.Recontacts.Suggestion;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.types.DataTypes;

/** Who waits for a word of mine, from when on, and who has been silent for too long for one. */
final class Recontact implements Report {

  /** In order of precedence. */
  private static final List<Reason> REASONS =
      List.of(
          new Reason(Choices.Recontact.ASKED, Recontacts::asked),
          new Reason(Choices.Recontact.LATER, Recontacts::later),
          new Reason(Choices.Recontact.BAD_TIMING, Recontacts::badTiming),
          new Reason(Choices.Recontact.SOFT_NO, Recontacts::softNo),
          new Reason(Choices.Recontact.UNANSWERED, Recontacts::unanswered));

  /**
   * Somebody in the list.
   *
   * @param suggestion null where no reason holds, as is whether it is due
   */
  private record Person(
      String id,
      String name,
      String company,
      Suggestion suggestion,
      Boolean isDue,
      String firstChannel,
      String firstCampaign,
      LocalDate lastTouchOn,
      boolean isPastRetention,
      long retentionMonths)
      implements Serializable {}

  /** Those due first, then as their days come; without a reason last. */
  private static final Comparator<Person> ORDER =
      Comparator.comparing(Person::isDue, Comparator.nullsLast(Comparator.<Boolean>reverseOrder()))
          .thenComparing(
              suggested(Suggestion::suggestedOn), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Person::id, CodePoints.ORDER);

  private static final Layout<Person> LAYOUT =
      Layout.of(
          cell(
              TEXT,
              Content.PERSON,
              Journeys.PERSON,
              "the person: an address, number or profile of theirs. Personal data, as are the"
                  + " name, the company and the whole list: not for passing on",
              Person::id),
          cell(
              TEXT,
              Content.NAME,
              Journeys.PERSON_NAME,
              "the person's name as last seen; empty if unknown",
              Person::name),
          cell(
              TEXT,
              Content.NAME,
              Journeys.COMPANY,
              "the person's company as last seen; empty if unknown",
              Person::company),
          word(
              "reason",
              "the first that holds of: asked (they asked for something, were interested or agreed"
                  + " to meet, and nothing of ours came after it), later (they last said later),"
                  + " bad-timing (an auto-reply, a busy line, a voicemail or nobody was the last"
                  + " that we met), soft-no (a civil no, or a deal lost), unanswered (our last"
                  + " touch has no answer); one that we wrote or called for on suggested_on or"
                  + " later holds no more. Empty if is_past_retention",
              suggested(Suggestion::reason)),
          cell(
              DAY,
              "since_on",
              "day of what was said, of the deal lost, or of our last touch; empty without reason",
              suggested(Suggestion::since)),
          cell(
              DAY,
              "suggested_on",
              "day from which on to write again, since_on + days_after; empty without reason",
              suggested(Suggestion::suggestedOn)),
          cell(
              DataTypes.BooleanType,
              "is_due",
              "suggested_on is the as-of day or earlier; empty without reason",
              Person::isDue),
          cell(
              COUNT,
              Content.SETTING,
              "days_after",
              "setting: days to wait after since_on for this reason; empty without reason",
              suggested(Suggestion::daysAfter)),
          word(
              Journeys.FIRST_CHANNEL,
              "channel of the first touch in either direction",
              Person::firstChannel),
          cell(
              TEXT,
              Content.LABEL,
              Journeys.FIRST_CAMPAIGN,
              "campaign of the first touch; (none) if it belongs to none",
              Person::firstCampaign),
          cell(
              DAY,
              Journeys.LAST_TOUCH_ON,
              "day of the last touch in either direction",
              Person::lastTouchOn),
          cell(
              DataTypes.BooleanType,
              "is_past_retention",
              "last_touch_on lies more than retention_months before the as-of day: not to be"
                  + " written to any more; scripts/outreach erase --past-retention erases what is"
                  + " stored of them",
              Person::isPastRetention),
          cell(
              COUNT,
              Content.SETTING,
              "retention_months",
              "setting: months without any touch after which somebody is not to be written to any"
                  + " more",
              Person::retentionMonths));

  private record Reason(String name, Function<Recontacts, LocalDate> since) {
    /** Null where the reason does not hold, or is none. */
    Suggestion suggestion(Recontacts recontacts, Map<String, Duration> after) {
      Duration duration = after.get(name);
      return duration == null
          ? null
          : recontacts.suggestion(name, since.apply(recontacts), duration);
    }
  }

  @Override
  public String name() {
    return "recontact";
  }

  @Override
  public String question() {
    return "Whom should I write to again?";
  }

  @Override
  public String grain() {
    return "person without a contract or a refusal who is to be written to again, or has been"
        + " silent for too long";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  private static final class People implements ReportTally {
    private final ArrayList<Person> people = new ArrayList<>();
    private final Basis basis;

    private People(Basis basis) {
      this.basis = basis;
    }

    @Override
    public void journey(String person, Journey journey) {
      Recontacts recontacts = new Recontacts(journey, basis.zone());
      if (!recontacts.mayBeWrittenTo()) {
        return;
      }
      Choices.Recontact choices = basis.choices().recontact();
      boolean isPast = recontacts.isPastRetention(choices.retention(), basis.asOfDay());
      Suggestion suggestion = isPast ? null : first(recontacts, choices.after());
      if (isPast || suggestion != null) {
        people.add(
            new Person(
                person,
                journey.profile().name(),
                journey.profile().company(),
                suggestion,
                suggestion == null ? null : !suggestion.suggestedOn().isAfter(basis.asOfDay()),
                journey.firstChannel(),
                journey.firstCampaign(),
                journey.last().lastTouchOn(),
                isPast,
                choices.retention().toTotalMonths()));
      }
    }

    private static Suggestion first(Recontacts recontacts, Map<String, Duration> after) {
      return REASONS.stream()
          .map(reason -> reason.suggestion(recontacts, after))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    @Override
    public Serializable state() {
      return people;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(Serializable state) {
      people.addAll((List<Person>) state);
    }

    @Override
    public ReportTable table(Facts facts) {
      return LAYOUT.table(people.stream().sorted(ORDER).toList());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new People(basis);
  }

  private static <V> Function<Person, V> suggested(Function<Suggestion, V> value) {
    return person -> person.suggestion == null ? null : value.apply(person.suggestion);
  }
}
