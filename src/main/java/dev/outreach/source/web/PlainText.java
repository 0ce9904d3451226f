package dev.outreach.source.web;

import dev.outreach.source.Text;
import org.jsoup.Jsoup;

/** Titles and names as people read them: blog software stores them with entities and mark-up. */
final class PlainText {
  private static final int LONGEST = 1_000;

  private PlainText() {}

  /** Null where nothing is left; what is longer than any title is cut. */
  static String of(String html) {
    if (html == null) {
      return null;
    }
    String start = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
    boolean isPlain = start.indexOf('<') < 0 && start.indexOf('&') < 0;
    return Text.orNull(isPlain ? start : Jsoup.parseBodyFragment(start).text());
  }
}
