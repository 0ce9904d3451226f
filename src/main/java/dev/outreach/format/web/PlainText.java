package dev.outreach.format.web;

import dev.outreach.export.SafeHtml;

/** Titles and names as people read them: blog software stores them with entities and mark-up. */
final class PlainText {
  private static final int LONGEST = 1_000;

  private PlainText() {}

  /** Null where nothing is left; what is longer than any title is cut. */
  static String of(String html) {
    return SafeHtml.words(html, LONGEST);
  }
}
