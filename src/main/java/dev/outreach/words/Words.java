package dev.outreach.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of one language, and how it writes numbers and days. What a text may hold is ICU's
 * message format: {@code {people, plural, one {# person} other {# people}}}. How numbers are
 * written stands in the language's file too, so that it does not change with the Java version.
 */
public final class Words {
  private static final String FILES = "dev.outreach.words.words";
  private static final int PERCENT = 100;

  private final Locale locale;
  private final ResourceBundle texts;
  private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
  private final DateTimeFormatter day;

  private Words(ResourceBundle texts) {
    this.texts = texts;
    this.locale = Locale.forLanguageTag(texts.getString("language"));
    this.day = DateTimeFormatter.ofPattern(texts.getString("date"), locale);
    symbols.setDecimalSeparator(texts.getString("number.decimal").charAt(0));
    symbols.setGroupingSeparator(texts.getString("number.group").charAt(0));
    symbols.setMinusSign('-');
  }

  /** The words of this language; English where there is no file of it. */
  public static Words of(Locale locale) {
    try {
      return new Words(bundle(Locale.forLanguageTag(locale.getLanguage())));
    } catch (MissingResourceException unknownLanguage) {
      return new Words(bundle(Locale.ENGLISH));
    }
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        FILES,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Language of the texts, such as {@code fr}. */
  public String language() {
    return locale.getLanguage();
  }

  /** Whether there is a text under this key. */
  public Optional<String> find(String key) {
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }

  /** The text as it stands in the file. */
  public String text(String key) {
    return texts.getString(key);
  }

  /**
   * The text with its places filled in.
   *
   * @param values numbers decide plurals; what is to be read is best given as finished text
   */
  public String text(String key, Map<String, ?> values) {
    return new MessageFormat(texts.getString(key), ULocale.forLocale(locale)).format(values);
  }

  /** {@code 1,234}: a whole number. */
  public String count(long number) {
    return format("#,##0", BigDecimal.valueOf(number));
  }

  /** A number with at most so many digits after the point. */
  public String number(Number number, int digits) {
    return format(digits == 0 ? "#,##0" : "#,##0." + "#".repeat(digits), exact(number));
  }

  /** A number with just so many digits after the point, as under others in a column. */
  public String fixed(Number number, int digits) {
    return format(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), exact(number));
  }

  /** An amount of money, with two digits after the point. */
  public String money(BigDecimal amount) {
    return format("#,##0.00", amount);
  }

  /** A share in percent, below 10 % with one digit after the point. */
  public String percent(double share) {
    return signed(PERCENT * share) + text("number.percent");
  }

  /** A difference of shares in percentage points, with its sign. */
  public String points(double difference) {
    String sign = difference > 0 ? "+" : "";
    return sign + signed(PERCENT * difference) + text("number.points");
  }

  /** A day. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  private String signed(double percent) {
    boolean isSmall = percent != 0 && Math.abs(percent) < 10;
    return format(isSmall ? "#,##0.0" : "#,##0", exact(percent));
  }

  private String format(String pattern, BigDecimal number) {
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  private static BigDecimal exact(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }
}
