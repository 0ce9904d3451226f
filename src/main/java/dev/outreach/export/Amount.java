package dev.outreach.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sum of money as people write it: {@code 1 234,50} (any kind of space), {@code 1234.50}, {@code
 * 1,234.50}, {@code 1.234,50 €}, {@code EUR 1200}, {@code 4,5 k€}; in bookkeeping {@code (1
 * 234,50)} and {@code 1234,50-} are less than nothing, and {@code - €} is nothing. {@code HT}
 * behind it says that it is without tax.
 *
 * <p>Money has cents, not thousandths: one comma or dot with three digits after it parts thousands
 * ({@code 1,234} and {@code 1.234} are 1234), unless a zero stands before it. More digits than
 * cents are rounded half up.
 *
 * @param value with two digits after the point
 * @param currency ISO 4217, or null where the text names none
 */
public record Amount(BigDecimal value, String currency) {
  private static final int LONGEST = 40;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(16);
  private static final String MONEY = "\\p{Sc}|\\p{L}{3,5}";
  private static final Pattern WRITTEN =
      Pattern.compile(
          String.format(Locale.ROOT, "(?<before>%s)? ?(?<sign>[-+]?)", MONEY)
              + "(?<whole>[1-9]\\d{0,2}(?<group>[ ,.])\\d{3}(?:\\k<group>\\d{3})*|\\d+)"
              + "(?:(?<point>[,.])(?<cents>\\d+))?"
              + String.format(Locale.ROOT, " ?(?<kilo>[kK]?)(?<after>%s)?", MONEY));

  /** Spreadsheets show nothing as a dash, beside the currency. */
  private static final Pattern NOTHING =
      Pattern.compile(String.format(Locale.ROOT, "(%s|) ?[-–—] ?(%s|)", MONEY, MONEY));

  /** Bookkeeping puts what is less than nothing in brackets, or its sign behind. */
  private static final Pattern LESS_THAN_NOTHING =
      Pattern.compile(
          String.format(
              Locale.ROOT,
              "- ?(?<first>.+)|(?<money>%s)? ?(?:\\((?<inside>[^()]+)\\)|(?<last>[\\d ,.]+)-)"
                  + "(?<behind> ?(?:%s))?",
              MONEY,
              MONEY));

  private static final Pattern WITHOUT_TAX = Pattern.compile("(?i)(?<=[ €\\d])H\\.?T\\.?$");
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> NAMES =
      Map.of("€", "EUR", "EURO", "EUR", "EUROS", "EUR", "$", "USD", "£", "GBP");

  /** The sum that the text names; nothing if it names none, or two currencies. */
  public static Optional<Amount> of(String text) {
    String clean = text.replaceAll("[\\s\\u00A0\\u2009\\u202F'’]+", " ").strip();
    if (clean.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher nothing = NOTHING.matcher(clean);
    if (nothing.matches()) {
      return of("0" + nothing.group(1) + nothing.group(2));
    }
    String sum = WITHOUT_TAX.matcher(clean.replace('−', '-')).replaceFirst("").strip();
    Matcher less = LESS_THAN_NOTHING.matcher(sum);
    return less.matches()
        ? positive(unsigned(less)).map(one -> new Amount(one.value.negate(), one.currency))
        : written(sum);
  }

  private static String unsigned(Matcher less) {
    return Stream.of("first", "money", "inside", "last", "behind")
        .map(less::group)
        .filter(Objects::nonNull)
        .collect(Collectors.joining());
  }

  private static Optional<Amount> positive(String text) {
    return written(text.strip()).filter(amount -> amount.value.signum() >= 0);
  }

  private static Optional<Amount> written(String text) {
    Matcher at = WRITTEN.matcher(text);
    if (!at.matches()) {
      return Optional.empty();
    }
    String group = at.group("group");
    String point = at.group("point");
    boolean isPointTwice = point != null && point.equals(group);
    boolean isMoneyTwice = at.group("before") != null && at.group("after") != null;
    if (isPointTwice || isMoneyTwice) {
      return Optional.empty();
    }
    String money = at.group("before") != null ? at.group("before") : at.group("after");
    Optional<String> currency = money == null ? Optional.empty() : currency(money);
    BigDecimal value = value(at);
    boolean isSum = (money == null || currency.isPresent()) && value.abs().compareTo(TOO_LARGE) < 0;
    return isSum ? Optional.of(new Amount(value, currency.orElse(null))) : Optional.empty();
  }

  /** The ISO 4217 code of a currency's sign, name or code; nothing if it is none. */
  public static Optional<String> currency(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    return Optional.of(NAMES.getOrDefault(word, word)).filter(CODES::contains);
  }

  /** The ISO 4217 code of the currency of a country (ISO 3166); null if there is none. */
  public static String currencyIn(String region) {
    try {
      Currency currency = Currency.getInstance(new Locale("", region));
      return currency == null ? null : currency.getCurrencyCode();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static BigDecimal value(Matcher at) {
    String whole = at.group("whole").replaceAll("[ ,.]", "");
    String cents = at.group("cents") == null ? "0" : at.group("cents");
    BigDecimal value = new BigDecimal(at.group("sign") + whole + "." + cents);
    BigDecimal times = at.group("kilo").isEmpty() ? BigDecimal.ONE : BigDecimal.valueOf(1000);
    return value.multiply(times).setScale(2, RoundingMode.HALF_UP);
  }
}
