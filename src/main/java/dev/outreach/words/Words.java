package dev.outreach.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of one language, and how it writes numbers and days. What a text may hold is ICU's
 * message format: {@code {people, plural, one {# person} other {# people}}}. How numbers are
 * written stands in the language's file too, so that it does not change with the Java version.
 *
 * <p>A text that the file lacks is a {@link MissingResourceException} that names file and key.
 */
public final class Words {
  private static final String FILES = "dev.outreach.words.words";
  private static final BigDecimal SMALL = BigDecimal.TEN;
  private static final BigDecimal NEARLY_ALL = new BigDecimal("99.5");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final Locale locale;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, MessageFormat> messages = new HashMap<>();
  private final Map<String, DecimalFormat> formats = new HashMap<>();
  private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
  private final DateTimeFormatter day;

  private Words(ResourceBundle file) {
    file.keySet().forEach(key -> texts.put(key, file.getString(key)));
    this.locale = Locale.forLanguageTag(text("language"));
    this.day = DateTimeFormatter.ofPattern(text("date"), locale);
    symbols.setDecimalSeparator(text("number.decimal").charAt(0));
    symbols.setGroupingSeparator(text("number.group").charAt(0));
    symbols.setMinusSign('\u2212');
  }

  /** The words of this language; English where there is no file of it. */
  public static Words of(Locale locale) {
    return new Words(bundleOrEnglish(Locale.forLanguageTag(locale.getLanguage())));
  }

  private static ResourceBundle bundleOrEnglish(Locale language) {
    try {
      return bundle(language);
    } catch (MissingResourceException noSuchFile) {
      return bundle(Locale.ENGLISH);
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

  /** The text as it stands in the file; empty if it has none under this key. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** The text as it stands in the file. */
  public String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new MissingResourceException(
          "words_" + texts.get("language") + ".properties has no text " + key, FILES, key);
    }
    return text;
  }

  /**
   * The text with its places filled in.
   *
   * @param values numbers decide plurals; what is to be read is best given as finished text
   */
  public synchronized String text(String key, Map<String, ?> values) {
    return messages.computeIfAbsent(key, this::message).format(values);
  }

  private MessageFormat message(String key) {
    return new MessageFormat(text(key), ULocale.forLocale(locale));
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

  /**
   * A share in percent, with one digit after the point where a whole number would be too coarse:
   * below 10 %, and from 99.5 % on. What is not quite nothing, or not quite all, never reads as 0 %
   * or 100 %: {@code < 0.1%}, {@code > 99.9%}.
   */
  public String percent(double share) {
    BigDecimal percent = exact(share).movePointRight(2);
    BigDecimal tenths = percent.setScale(1, RoundingMode.HALF_UP);
    String number = rounded(percent);
    if (percent.signum() > 0 && tenths.signum() == 0) {
      number = bound("below", TENTH);
    } else if (percent.compareTo(ALL) < 0 && tenths.compareTo(ALL) == 0) {
      number = bound("above", ALL.subtract(TENTH));
    }
    return number + text("number.percent");
  }

  private String bound(String side, BigDecimal number) {
    return text("number." + side) + number(number, 1);
  }

  /** A difference of shares in percentage points, with its sign; rounded as {@link #percent}. */
  public String points(double difference) {
    BigDecimal points = exact(difference).movePointRight(2);
    String sign = points.setScale(1, RoundingMode.HALF_UP).signum() > 0 ? "+" : "";
    return sign + rounded(points) + text("number.points");
  }

  /** A day. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  private String rounded(BigDecimal percent) {
    BigDecimal tenths = percent.setScale(1, RoundingMode.HALF_UP);
    BigDecimal size = tenths.abs();
    boolean isSmall = percent.signum() != 0 && size.compareTo(SMALL) < 0;
    boolean isNearlyAll = percent.abs().compareTo(NEARLY_ALL) >= 0 && size.compareTo(ALL) < 0;
    return isSmall || isNearlyAll ? format("#,##0.0", tenths) : format("#,##0", percent);
  }

  /** Half away from zero; what is rounded to nothing has no sign. */
  private synchronized String format(String pattern, BigDecimal number) {
    DecimalFormat format = formats.computeIfAbsent(pattern, this::decimalFormat);
    BigDecimal rounded = number.setScale(format.getMaximumFractionDigits(), RoundingMode.HALF_UP);
    return format.format(rounded);
  }

  private DecimalFormat decimalFormat(String pattern) {
    return new DecimalFormat(pattern, symbols);
  }

  private static BigDecimal exact(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }
}
