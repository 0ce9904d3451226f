package dev.outreach.format.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a web address that name no person: its host, and the campaign that a link carries
 * ({@code utm_source}, {@code utm_medium}). Google marks the clicks on its advertisements by a
 * {@code gclid} alone.
 */
record WebAddress(String host, Map<String, String> parameters) {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_WORD = 60;
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\d-]++(?:\\.[\\p{L}\\d-]++)++");

  /** Of an address with {@code http://}, {@code https://} or {@code www.} before it. */
  static Optional<WebAddress> of(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String address = text.strip();
    int scheme = address.indexOf("://");
    if (scheme < 0 && !address.regionMatches(true, 0, "www.", 0, 4)) {
      return Optional.empty();
    }
    String rest = scheme < 0 ? address : address.substring(scheme + 3);
    String authority = rest.split("[/?#]", 2)[0];
    String host = authority.substring(authority.lastIndexOf('@') + 1).split(":", 2)[0];
    String bare = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    return HOST.matcher(bare).matches()
        ? Optional.of(new WebAddress(bare, parameters(rest)))
        : Optional.empty();
  }

  Optional<String> campaign() {
    return campaign(
        parameters.get("utm_source"),
        parameters.get("utm_medium"),
        parameters.containsKey("gclid"));
  }

  /** Such as {@code newsletter / email}; each part may be null. */
  static Optional<String> campaign(String source, String medium, boolean isGoogleClick) {
    Optional<String> from = word(source);
    if (from.isEmpty() && isGoogleClick) {
      return Optional.of("google / cpc");
    }
    return from.map(name -> name + word(medium).map(way -> " / " + way).orElse(""));
  }

  /** A name that a link gives to a campaign; none that looks like an address. */
  private static Optional<String> word(String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
        .filter(word -> word.indexOf('@') < 0 && !word.contains("://"));
  }

  private static Map<String, String> parameters(String address) {
    Map<String, String> parameters = new HashMap<>();
    int query = address.indexOf('?');
    if (query >= 0) {
      for (String pair : address.substring(query + 1).split("#", 2)[0].split("&")) {
        int is = pair.indexOf('=');
        if (is > 0) {
          parameters.putIfAbsent(
              pair.substring(0, is).toLowerCase(Locale.ROOT), decoded(pair.substring(is + 1)));
        }
      }
    }
    return parameters;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
