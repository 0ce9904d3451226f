package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many clients signed how many contracts, what these amount to in each currency, and how many
 * clients left no other trace.
 */
final class ClientTotals implements Topic {
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
