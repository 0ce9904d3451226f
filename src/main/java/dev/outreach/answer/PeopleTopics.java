package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of people in numbers, never by name: to be written to, in address books, introducing
 * others; and whether all exports were read.
 */
final class PeopleTopics {
  private PeopleTopics() {}

  /**
   * How many wait for a word of the user's, and how many have been silent for too long: numbers, no
   * names.
   */
  static final class RecontactAnswer implements Topic {
    private static final String TABLE = "recontact";

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      long due = 0;
      long asked = 0;
      long past = 0;
      long months = 0;
      for (Line line : (Iterable<Line>) tables.lines(TABLE)::iterator) {
        boolean isDue = line.isTrue("is_due");
        due += isDue ? 1 : 0;
        asked += isDue && line.is("reason", "asked") ? 1 : 0;
        past += line.isTrue("is_past_retention") ? 1 : 0;
        months = line.count("retention_months");
      }
      return months == 0
          ? Stream.empty()
          : Stream.of(
              voice
                  .say("recontact", due)
                  .count("due", due)
                  .count("asked", asked)
                  .count("past", past)
                  .count("months", months)
                  .of(TABLE));
    }
  }

  /** How many people of the address books were never contacted, or not for a year. */
  static final class AddressBooks implements Topic {
    private static final String TABLE = "network";

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      return tables.all(TABLE, "source").stream()
          .filter(all -> all.count("connections") > 0)
          .map(
              all ->
                  voice
                      .say("network")
                      .count("people", all.count("connections"))
                      .count("silent", all.count("silent_1_year"))
                      .count("never", all.count("never_touched"))
                      .of(TABLE));
    }
  }

  /** How many people bring others, and how many of those signed: numbers, no names. */
  static final class IntroducerAnswer implements Topic {
    private static final String TABLE = "referrals";

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      List<Line> lines =
          tables
              .lines(TABLE)
              .filter(line -> line.is("by", "introducer") && line.count("people") > 0)
              .toList();
      return lines.isEmpty()
          ? Stream.empty()
          : Stream.of(
              voice
                  .say("referrals")
                  .count("introducers", lines.size())
                  .count("people", lines.stream().mapToLong(line -> line.count("people")).sum())
                  .count("signed", lines.stream().mapToLong(line -> line.count("contracted")).sum())
                  .of(TABLE));
    }
  }

  /** Whether all of the exports was read: what the other sentences rest on. */
  static final class CompletenessAnswer implements Topic {
    private static final String TABLE = "data_quality";
    private static final String REFUSED = "refused";

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      List<Line> files = tables.lines(TABLE).toList();
      if (files.isEmpty()) {
        return Stream.empty();
      }
      long refused = files.stream().filter(CompletenessAnswer::isRefused).count();
      long rejected =
          files.stream()
              .filter(file -> !isRefused(file))
              .mapToLong(file -> file.count("rejected"))
              .sum();
      return Stream.of(
          voice
              .say(refused + rejected == 0 ? "read.all" : "read")
              .count("files", files.size())
              .count("refused", refused)
              .count("rejected", rejected)
              .of(TABLE));
    }

    private static boolean isRefused(Line file) {
      return file.is("status", REFUSED);
    }
  }
}
