package dev.outreach.source;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * How to read a tool's CSV without code.
 *
 * @param name what the format is called in tables and reports
 * @param files RE2 pattern that the whole file name matches, whatever its case
 * @param entry {@code touches}, {@code contacts} or {@code contracts}
 * @param columns field of our own CSV → the tool's column names, the first one present counts
 * @param values field → the tool's cell (whatever its case) → our cell
 * @param constants field → cell, where the tool has no such column or leaves it empty
 * @param zone zone of the times, or null for the configured one
 * @param datePattern {@code java.time} pattern of the times, or null for the usual ones
 */
public record Mapping(
    String name,
    String files,
    String entry,
    Map<String, List<String>> columns,
    Map<String, Map<String, String>> values,
    Map<String, String> constants,
    ZoneId zone,
    String datePattern)
    implements Serializable {}
