package dev.outreach.format.web;

import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeXml;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an export says of the blog as a whole, before its items: its address, and who writes it. */
final class WordPressBlog {
  private static final int MOST_AUTHORS = 10_000;

  private final ReadingContext reading;
  private final Set<String> authors = new HashSet<>();
  private String site = "";
  private boolean isSiteExact;

  WordPressBlog(ReadingContext reading) {
    this.reading = reading;
    reading.me().identifiers().stream()
        .filter(identifier -> identifier.startsWith("email:"))
        .forEach(authors::add);
  }

  /** Reads an element that stands beside the items. */
  void read(SafeXml xml) throws IOException {
    switch (xml.name()) {
      case "link" -> site(xml.text(), false);
      case "base_blog_url" -> site(xml.text(), true);
      case "author" -> {
        Map<String, String> author = Leaves.of(xml, Set.of("author_email"));
        if (authors.size() < MOST_AUTHORS) {
          reading.identifiers().email(author.get("author_email")).ifPresent(authors::add);
        }
      }
      default -> xml.skip();
    }
  }

  /** A key of one of its records, which stays when the blog moves from http to https. */
  String key(String id) {
    return "wp:" + site + "#" + id;
  }

  /** Whether I wrote a comment, or another author of the blog, logged in or not. */
  boolean isMine(Commenter commenter, String userId) throws RefusedFile {
    if (authors.isEmpty() && reading.me().names().isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "nothing tells which comments are yours: set outreach.me.emails to the addresses with"
              + " which you comment");
    }
    boolean isLoggedIn = !userId.equals("0");
    return commenter.identifiers().stream().anyMatch(this::isOurs)
        || isLoggedIn && reading.me().isNamed(commenter.name());
  }

  private boolean isOurs(String identifier) {
    return authors.contains(identifier) || reading.me().isMe(identifier);
  }

  private void site(String address, boolean isExact) {
    if (address == null || isSiteExact || !isExact && !site.isEmpty()) {
      return;
    }
    site = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/$", "");
    isSiteExact = isExact;
  }
}
