package dev.outreach.answer;

import dev.outreach.sheet.CleanText;
import dev.outreach.sheet.Labels;
import dev.outreach.words.Words;
import java.math.BigDecimal;
import java.util.List;

/** How the reader's language says what many sentences share: shares, channels, lists, names. */
class Phrases {
  /** People, or talks, from which on a share is worth a sentence of its own. */
  static final long ENOUGH = 20;

  /** People still followed at a median below which it is not told. */
  static final long AT_RISK = 10;

  private static final double COARSE_FROM = 0.1;
  private static final double ONE_PERCENT = 0.01;
  private static final int PERCENT = 100;
  private static final double SMALL = 10;

  private final Words words;
  private final Labels labels;

  Phrases(Words words) {
    this.words = words;
    this.labels = new Labels(words);
  }

  Words words() {
    return words;
  }

  FilledText say(String key) {
    return new FilledText(words, "answer." + key);
  }

  /** One text where the number is not 0, else another, whose key ends in {@code .none}. */
  FilledText say(String key, long number) {
    return say(number == 0 ? key + ".none" : key);
  }

  /** {@code 15 %, between 9 % and 23 %}; the share alone where the table has no limits of it. */
  String rate(Line line, String share) {
    double estimate = line.number(share);
    if (!line.has(share + "_low") || !line.has(share + "_high")) {
      return words.percent(estimate);
    }
    return say("rate")
        .with("share", words.percent(estimate))
        .with("low", limit(line.number(share + "_low"), estimate))
        .with("high", limit(line.number(share + "_high"), estimate))
        .text();
  }

  /** As exact as its estimate is written, but never rounded to 0. */
  String limit(double limit, double estimate) {
    return estimate >= COARSE_FROM && limit >= ONE_PERCENT
        ? words.number(PERCENT * limit, 0) + words.text("number.percent")
        : words.percent(limit);
  }

  /** A difference of shares with its limits. */
  String difference(Line line) {
    return say("rate")
        .with("share", words.points(line.number("difference")))
        .with("low", words.points(line.number("difference_low")))
        .with("high", words.points(line.number("difference_high")))
        .text();
  }

  /** {@code by e-mail}, {@code on LinkedIn}. */
  String by(String channel) {
    return channel("by", channel);
  }

  /** What is answered: {@code your e-mails}, {@code you on LinkedIn}. */
  String to(String channel) {
    return channel("to", channel);
  }

  private String channel(String form, String channel) {
    return say(form).with("channel", channel).with("name", quoted(labels.word(channel))).text();
  }

  /** A name of the user's, harmless and between quotes. */
  String quoted(String name) {
    return say("quoted").with("name", UserText.shown(name)).text();
  }

  /** {@code a, b and c}, or {@code a, b and 7 more}. */
  String list(List<String> items, int most) {
    if (items.size() > most) {
      String more = say("list.others").count("others", items.size() - most).text();
      return join(joined(items.subList(0, most), "list.more"), more, "list.last");
    }
    int last = items.size() - 1;
    return last == 0
        ? items.get(0)
        : join(joined(items.subList(0, last), "list.more"), items.get(last), "list.last");
  }

  /** The items joined in pairs by the text of this key. */
  String joined(List<String> items, String key) {
    return items.stream().reduce((before, item) -> join(before, item, key)).orElseThrow();
  }

  private String join(String before, String item, String key) {
    return say(key).with("before", before).with("item", item).text();
  }

  /**
   * {@code €30,100}, with two digits after the point unless they are 0.
   *
   * @param currency ISO 4217; {@code none} if it is not known
   */
  String money(BigDecimal amount, String currency) {
    boolean isWhole = amount.stripTrailingZeros().scale() <= 0;
    return say("money")
        .with("currency", currency)
        .with("code", UserText.shown(currency))
        .with("amount", isWhole ? words.number(amount, 0) : words.money(amount))
        .text();
  }

  /** {@code 26 hours}, below ten with a digit after the point. */
  String duration(double hours) {
    return say("hours").number("hours", hours, hours < SMALL ? 1 : 0).text();
  }

  /**
   * Text of the user's own as a sentence may hold it: one short line without invisible characters.
   */
  private static final class UserText {
    private static final int LONGEST = 40;

    private UserText() {}

    static String shown(String text) {
      String line = CleanText.of(text).strip();
      return line.codePointCount(0, line.length()) <= LONGEST
          ? line
          : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
  }
}
