package dev.outreach.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Normal forms of what identifies a person: {@code email:ana@example.org}, {@code tel:+33199001122}
 * (E.164), {@code linkedin:ana-lima}, {@code x:ana}. Two spellings of one address, number or
 * profile give the same identifier; what is none gives nothing.
 *
 * @param region ISO 3166 country in which a phone number without {@code +} is read
 */
public record Identifiers(String region) implements Serializable {
  /** No program takes a longer address of a page. */
  private static final int LONGEST_HANDLE = 2_083;

  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d{1,12})?[eE]\\+?\\d{1,2}");
  private static final Pattern WITHOUT_PLUS = Pattern.compile("[1-9]\\d{10,14}");

  /** Of an address, trimmed and in lower case; dots and tags stay (they may be another person). */
  public Optional<String> email(String raw) {
    String address = clean(raw).toLowerCase(Locale.ROOT);
    if (address.startsWith("mailto:")) {
      address = address.substring("mailto:".length());
    }
    int at = address.lastIndexOf('@');
    boolean isAddress =
        at > 0 && at < address.length() - 1 && address.chars().noneMatch(c -> c <= ' ' || c == ',');
    return isAddress ? Optional.of("email:" + address) : Optional.empty();
  }

  /** Of a number in any usual spelling; none for withheld numbers, short codes and words. */
  public Optional<String> phone(String raw) {
    String number = clean(raw);
    if (number.startsWith("tel:")) {
      number = number.substring("tel:".length());
    }
    if (isShortened(number)) {
      return Optional.empty();
    }
    // Bills hide digits behind XX, which would be read as the letters on the keys of a telephone.
    boolean isMasked = number.toLowerCase(Locale.ROOT).contains("xx");
    if (isMasked || number.chars().filter(Character::isDigit).count() < 6) {
      return Optional.empty();
    }
    try {
      PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
      PhoneNumber parsed = phones.parse(number, region);
      if (!phones.isPossibleNumber(parsed) && WITHOUT_PLUS.matcher(number).matches()) {
        // Tools that store E.164 often leave the plus out; that must then be a number in use.
        parsed = phones.parse("+" + number, region);
        return phones.isValidNumber(parsed) ? Optional.of(e164(parsed)) : Optional.empty();
      }
      return phones.isPossibleNumber(parsed) ? Optional.of(e164(parsed)) : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** Whether a spreadsheet took the number for a sum and shows it as {@code 3,364E+10}. */
  public static boolean isShortened(String text) {
    return SHORTENED.matcher(text.strip()).matches();
  }

  private static String e164(PhoneNumber number) {
    return "tel:" + PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164);
  }

  /**
   * Of a profile on a network: a handle, with or without {@code @}, or a profile's address such as
   * {@code https://www.linkedin.com/in/ana-lima/}.
   */
  public Optional<String> handle(String network, String raw) {
    String handle = clean(raw);
    if (handle.length() > LONGEST_HANDLE) {
      return Optional.empty();
    }
    int scheme = handle.indexOf("://");
    if (scheme >= 0 || handle.startsWith("www.") || handle.contains(".com/")) {
      handle = lastSegment(handle.substring(scheme < 0 ? 0 : scheme + 3));
    }
    if (handle.startsWith("@")) {
      handle = handle.substring(1);
    }
    handle = clean(decoded(handle)).toLowerCase(Locale.ROOT);
    return handle.isEmpty() || handle.chars().anyMatch(c -> c <= ' ')
        ? Optional.empty()
        : Optional.of(network + ":" + handle);
  }

  /**
   * Of a person of whom a hand-kept log says only the name: name and company together, as the user
   * wrote them but for case and spaces. Never equal to an identifier of another kind.
   */
  public Optional<String> name(String name, String company) {
    String person = folded(name);
    String firm = folded(company);
    return person.isEmpty()
        ? Optional.empty()
        : Optional.of("name:" + person + (firm.isEmpty() ? "" : " @ " + firm));
  }

  /**
   * Of a person whom a network's export knows by a display name alone, such as {@code
   * facebook-name:ana lima}: two of one name on one network are taken for one. Joins no other
   * network, and no name of a log.
   */
  public Optional<String> displayName(String network, String name) {
    String person = folded(name);
    return person.isEmpty() ? Optional.empty() : Optional.of(network + "-name:" + person);
  }

  private static String folded(String text) {
    return clean(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String lastSegment(String address) {
    String path = address.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(slash + 1);
  }

  private static String decoded(String handle) {
    try {
      return URLDecoder.decode(handle.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return handle;
    }
  }

  private static String clean(String raw) {
    return raw == null ? "" : Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
  }
}
