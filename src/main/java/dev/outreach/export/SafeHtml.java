package dev.outreach.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeFilter;

/**
 * An HTML page as a tree in memory, which is why its size, the number of its tags and their depth
 * are bounded. Nothing that it refers to is loaded.
 */
public final class SafeHtml {
  private static final int LARGEST = 16 << 20;
  private static final int MOST_TAGS = 1_000_000;
  private static final int DEEPEST = 512;

  private SafeHtml() {}

  /**
   * The page; what is cut off or out of order is repaired as browsers do.
   *
   * @throws RefusedFile if it is over a bound
   */
  public static Document read(ExportFile file) throws IOException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    int tags = 0;
    for (byte one : bytes) {
      tags += one == '<' ? 1 : 0;
    }
    if (bytes.length > LARGEST || tags > MOST_TAGS) {
      throw new RefusedFile(
          "page-too-large", "the page is larger than any that a tool exports: it is not read");
    }
    Document page = parsed(bytes);
    boolean[] isTooDeep = new boolean[1];
    page.filter(
        (node, depth) -> {
          isTooDeep[0] |= depth > DEEPEST;
          return isTooDeep[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
    if (isTooDeep[0]) {
      throw new RefusedFile("page-too-deep", "the page nests deeper than " + DEEPEST + " levels");
    }
    return page;
  }

  /**
   * The words of a fragment, such as a title with entities and mark-up, as people read them; null
   * where there are none. What is longer is cut.
   */
  public static String words(String fragment, int longest) {
    if (fragment == null) {
      return null;
    }
    String start = fragment.length() > longest ? fragment.substring(0, longest) : fragment;
    boolean isPlain = start.indexOf('<') < 0 && start.indexOf('&') < 0;
    return Text.orNull(isPlain ? start : Jsoup.parseBodyFragment(start).text());
  }

  private static Document parsed(byte[] bytes) throws RefusedFile {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException | RuntimeException e) {
      // A charset that the page names and nobody knows, mostly.
      throw new RefusedFile("broken-html", "the page cannot be read as HTML: export it again");
    }
  }
}
