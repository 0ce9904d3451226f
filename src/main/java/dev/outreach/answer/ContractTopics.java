package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is said of clients and contracts: how many, how soon, at what effort. */
final class ContractTopics {
  private ContractTopics() {}

  /**
   * How many clients signed how many contracts, what these amount to in each currency, and how many
   * clients left no other trace.
   */
  static final class ClientTotals implements Topic {
    static final String TABLE = "clients";

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    /** Stands for the currency of amounts of which it is not known. */
    private static final String NO_CURRENCY = "none";

    /** Between the currencies of one client whose amounts could not be added up. */
    private static final String AND = "+";

    private static final int LISTED = 5;

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      List<Line> clients = tables.lines(TABLE).toList();
      return clients.isEmpty() ? Stream.empty() : Stream.of(signed(clients, voice).of(TABLE));
    }

    private static FilledText signed(List<Line> clients, Phrases voice) {
      Map<String, BigDecimal> amounts = amounts(clients);
      long mixed = clients.stream().filter(ClientTotals::isMixed).count();
      long priced = clients.stream().filter(line -> line.has(AMOUNT) || isMixed(line)).count();
      long untraced = clients.stream().filter(line -> line.is("matched_by", "none")).count();
      boolean isPriced = !amounts.isEmpty();
      return voice
          .say(TABLE)
          .count(TABLE, clients.size())
          .count("contracts", clients.stream().mapToLong(line -> line.count("contracts")).sum())
          .with("worth", isPriced ? "some" : "none")
          .with("amounts", isPriced ? voice.list(moneys(amounts, voice), LISTED) : "")
          .count("several", amounts.size() > 1 ? amounts.size() : 0)
          .count("mixed", mixed)
          .count("unknown", priced == 0 ? 0 : clients.size() - priced)
          .count("untraced", untraced)
          .with("trace", untraced == clients.size() ? "all" : untraced > 0 ? "some" : "none");
    }

    /** Currency → what is known of the amounts in it. */
    private static Map<String, BigDecimal> amounts(List<Line> clients) {
      Map<String, BigDecimal> amounts = new TreeMap<>();
      clients.stream()
          .filter(line -> line.has(AMOUNT))
          .forEach(line -> amounts.merge(currency(line), line.amount(AMOUNT), BigDecimal::add));
      return amounts;
    }

    private static String currency(Line client) {
      return client.has(CURRENCY) ? client.text(CURRENCY) : NO_CURRENCY;
    }

    private static boolean isMixed(Line client) {
      return !client.has(AMOUNT) && client.has(CURRENCY) && client.text(CURRENCY).contains(AND);
    }

    private static List<String> moneys(Map<String, BigDecimal> amounts, Phrases voice) {
      List<String> moneys = new ArrayList<>();
      amounts.entrySet().stream()
          .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
          .forEach(each -> moneys.add(voice.money(each.getValue(), each.getKey())));
      return moneys;
    }
  }

  /** How long it takes from the first touch to the first contract. */
  static final class ContractWait implements Topic {
    private static final String TABLE = "time_to_first_contract";

    /** In days; the first one for which somebody was followed long enough, and signed, is told. */
    private static final List<Integer> HORIZONS = List.of(365, 180, 90, 30, 730);

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      return tables.all(TABLE, "first_channel").stream().map(all -> wait(all, voice).of(TABLE));
    }

    private static FilledText wait(Line all, Phrases voice) {
      if (all.has("median_days") && all.count("median_at_risk") >= Phrases.AT_RISK) {
        return median(all, voice);
      }
      return HORIZONS.stream()
          .filter(days -> all.has(by(days)) && all.number(by(days)) > 0)
          .findFirst()
          .map(days -> within(days, all, voice))
          .orElseGet(() -> voice.say("wait.too_little"));
    }

    private static FilledText within(int days, Line all, Phrases voice) {
      return voice.say("wait.share").count("days", days).with("rate", voice.rate(all, by(days)));
    }

    private static FilledText median(Line all, Phrases voice) {
      String limits = !all.has("median_days_low") ? "none" : "low";
      FilledText saying =
          voice
              .say("wait.median")
              .with("limits", all.has("median_days_high") ? "both" : limits)
              .count("days", Math.round(all.number("median_days")));
      for (String limit : List.of("low", "high")) {
        if (all.has("median_days_" + limit)) {
          saying.count(limit, Math.round(all.number("median_days_" + limit)));
        }
      }
      return saying;
    }

    private static String by(int days) {
      return "converted_by_" + days + "_days";
    }
  }

  /**
   * When the first contract of any client came, whether they left another trace or not, and when
   * the first one through social networks alone.
   */
  static final class FirstContract implements Topic {
    private static final String TABLE = "firsts";
    private static final String CHANNEL = "channel";
    private static final String ACTIVITY = "first_activity_on";

    /** The group of channels that comes with the program; see {@code reference.conf}. */
    private static final String SOCIAL = "social";

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      if (!tables.has(TABLE)) {
        return Stream.empty();
      }
      Optional<Line> all = tables.all(TABLE, CHANNEL);
      if (!tables.has(ClientTotals.TABLE)) {
        return all.filter(line -> line.has("first_contract_on")).stream()
            .flatMap(line -> social(tables, voice));
      }
      List<LocalDate> days =
          tables
              .lines(ClientTotals.TABLE)
              .map(line -> line.day("first_contract_on"))
              .sorted(Comparator.naturalOrder())
              .toList();
      if (days.isEmpty()) {
        return all.stream().map(line -> since("first.none", line, voice).of(TABLE));
      }
      FilledText first =
          all.map(line -> first(days, line.day(ACTIVITY), voice))
              .orElseGet(() -> on("first.alone", days.get(0), voice));
      return Stream.concat(Stream.of(first.of(TABLE)), social(tables, voice));
    }

    /**
     * @param days on which clients signed their first contracts, in order
     */
    private static FilledText first(List<LocalDate> days, LocalDate activity, Phrases voice) {
      LocalDate first = days.get(0);
      if (!first.isBefore(activity)) {
        return on("first", first, voice).count("days", after(activity, first));
      }
      String since =
          days.stream()
              .filter(day -> !day.isBefore(activity))
              .findFirst()
              .map(day -> on("first.since", day, voice).count("days", after(activity, day)).text())
              .orElseGet(() -> voice.say("first.since.none").text());
      return on("first.before", first, voice)
          .with("activity", voice.words().day(activity))
          .with("since", since);
    }

    private static long after(LocalDate activity, LocalDate day) {
      return ChronoUnit.DAYS.between(activity, day);
    }

    private static Stream<Sentence> social(AnswerTables tables, Phrases voice) {
      return tables.line(TABLE, CHANNEL, SOCIAL).stream()
          .map(
              line ->
                  line.has("first_contract_only_on")
                      ? on("social", line.day("first_contract_only_on"), voice)
                          .count("days", line.count("days_to_first_contract_only"))
                          .of(TABLE)
                      : since("social.none", line, voice).of(TABLE));
    }

    private static FilledText on(String key, LocalDate day, Phrases voice) {
      return voice.say(key).with("day", voice.words().day(day));
    }

    private static FilledText since(String key, Line line, Phrases voice) {
      return on(key, line.day(ACTIVITY), voice);
    }
  }

  /** How much work a new client took, up to the signature. */
  static final class EffortAnswer implements Topic {
    private static final String TABLE = "effort";
    private static final String UNTIL_SIGNED = "minutes_of_relationships";
    private static final String PER_CONTRACT = "minutes_per_contract";
    private static final double MINUTES_PER_HOUR = 60;

    @Override
    public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
      return tables.line(TABLE, "by", "all").stream()
          .filter(all -> all.has(UNTIL_SIGNED) && all.number(UNTIL_SIGNED) > 0)
          .map(all -> cost(all, voice));
    }

    private static Sentence cost(Line all, Phrases voice) {
      long contracts = all.count("contracted");
      FilledText saying =
          voice
              .say("effort", contracts)
              .with("all", hours(all, UNTIL_SIGNED, voice))
              .count("contracts", contracts)
              .with("few", contracts < Phrases.ENOUGH ? "yes" : "no");
      return contracts == 0
          ? saying.of(TABLE)
          : saying.with("each", hours(all, PER_CONTRACT, voice)).of(TABLE);
    }

    private static String hours(Line line, String column, Phrases voice) {
      return voice.duration(line.number(column) / MINUTES_PER_HOUR);
    }
  }
}
