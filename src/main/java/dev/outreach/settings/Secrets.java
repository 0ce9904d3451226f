package dev.outreach.settings;

import java.util.regex.Pattern;

/** Which keys hold what must not be shown. */
final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile("password|passwd|secret|token|credential", Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  static boolean isNamedIn(String text) {
    return SECRET.matcher(text).find();
  }
}
