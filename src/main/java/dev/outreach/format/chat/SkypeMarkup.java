package dev.outreach.format.chat;

import dev.outreach.export.Text;

/**
 * The scraps of XML in the content of Skype's messages, searched from left to right and never
 * parsed: messages quote what anybody typed.
 */
final class SkypeMarkup {
  private SkypeMarkup() {}

  /**
   * The first opening tag of this name at or after {@code from}, with its attributes; else null.
   */
  static String tag(String text, String name, int from) {
    int at = text == null ? -1 : text.indexOf("<" + name, from);
    int end = at < 0 ? -1 : text.indexOf('>', at);
    return end < 0 ? null : text.substring(at, end + 1);
  }

  /** An attribute of a tag; null where it has none of this name, or an empty one. */
  static String attribute(String tag, String name) {
    int at = tag == null ? -1 : tag.indexOf(" " + name + "=");
    int start = at + name.length() + 2;
    if (at < 0 || start >= tag.length()) {
      return null;
    }
    int end = tag.indexOf(tag.charAt(start), start + 1);
    return end < 0 ? null : Text.orNull(tag.substring(start + 1, end));
  }

  /** What stands between the first tag of this name and its end; null where there is none. */
  static String element(String text, String name) {
    int at = text.indexOf("<" + name + ">");
    int end = at < 0 ? -1 : text.indexOf("</" + name + ">", at);
    return end < 0 ? null : Text.orNull(text.substring(at + name.length() + 2, end));
  }
}
