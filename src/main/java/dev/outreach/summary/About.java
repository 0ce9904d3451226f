package dev.outreach.summary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What is known of a run before it begins.
 *
 * @param command as it was called, such as {@code run}
 * @param settings fingerprint of the settings that shape the numbers
 */
public record About(String command, Instant asOf, ZoneId zone, Locale locale, String settings) {}
