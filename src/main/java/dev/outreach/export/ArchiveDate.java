package dev.outreach.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The day on which an archive was made, where a tool writes it into the archive's name: Google's
 * {@code takeout-20260301T081500Z-001.zip}, LinkedIn's {@code
 * Complete_LinkedInDataExport_03-01-2026.zip}, X's {@code twitter-2026-03-01-….zip}, Facebook's and
 * Instagram's {@code facebook-ana-2026-03-01-….zip}; also where the archive was unpacked into a
 * folder of that name.
 */
public final class ArchiveDate {
  private static final Pattern TAKEOUT = Pattern.compile("(?i)\\btakeout-(\\d{8}T\\d{6})Z");
  private static final Pattern LINKEDIN =
      Pattern.compile("(?i)LinkedInDataExport_(\\d{2})-(\\d{2})-(\\d{4})");
  private static final Pattern META_OR_X =
      Pattern.compile(
          "(?i)(?:^|/)(?:twitter|facebook|instagram)-[^/]{0,200}?(\\d{4}-\\d{2}-\\d{2})");

  private ArchiveDate() {}

  /** The date in a path: a day is its beginning, in UTC. */
  public static Optional<Instant> of(String path) {
    try {
      return instant(path);
    } catch (DateTimeException e) {
      // Such as a day 31 of April: no tool wrote it.
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String path) {
    Optional<MatchResult> takeout = first(TAKEOUT, path);
    if (takeout.isPresent()) {
      DateTimeFormatter compact = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
      return takeout.map(
          found -> LocalDateTime.parse(found.group(1), compact).toInstant(ZoneOffset.UTC));
    }
    return first(LINKEDIN, path)
        .map(found -> found.group(3) + "-" + found.group(1) + "-" + found.group(2))
        .or(() -> first(META_OR_X, path).map(found -> found.group(1)))
        .map(day -> LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static Optional<MatchResult> first(Pattern pattern, String path) {
    return pattern.matcher(path).results().findFirst();
  }
}
