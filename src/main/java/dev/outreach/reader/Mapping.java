package dev.outreach.reader;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.outreach.export.DatePattern;
import dev.outreach.export.ExportFile;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to read a tool's CSV without code.
 *
 * @param name what the format is called in tables and reports
 * @param files RE2 pattern that the whole file name matches, whatever its case
 * @param entry {@code touches}, {@code contacts} or {@code contracts}
 * @param columns field of our own CSV → the tool's column names, the first one whose cell is not
 *     empty counts, of e-mails and phones all of them; a column may feed several fields
 * @param values field → the tool's cell (whatever its case) → our cell; {@code *} stands for every
 *     cell that is not listed, and an empty cell of ours for none
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
    implements Serializable {
  /** An archive may hold many files, and each of them is asked about. */
  private static final Map<String, Pattern> NAMES = new ConcurrentHashMap<>();

  /**
   * A mapping that can be used.
   *
   * @throws IllegalArgumentException if it cannot; the message is one line for the user
   */
  public Mapping {
    RowKind sheet =
        RowKind.of(entry)
            .orElseThrow(() -> wrong(name, "entry must be touches, contacts or contracts"));
    refuseUnknown(name, sheet, columns.keySet());
    refuseUnknown(name, sheet, values.keySet());
    refuseUnknown(name, sheet, constants.keySet());
    Set<MappedField> given =
        Stream.concat(columns.keySet().stream(), constants.keySet().stream())
            .flatMap(code -> MappedField.of(code).stream())
            .collect(Collectors.toSet());
    sheet
        .missing(given)
        .ifPresent(
            fields -> {
              throw wrong(name, "columns name none of " + codes(fields));
            });
    try {
      Pattern.compile(files);
    } catch (PatternSyntaxException e) {
      throw wrong(name, "files is no RE2 pattern: " + e.getDescription());
    }
    try {
      if (datePattern != null) {
        DatePattern.of(datePattern);
      }
    } catch (IllegalArgumentException e) {
      throw wrong(name, "date-pattern is no java.time pattern: " + e.getMessage());
    }
  }

  /** Whether this is a file of the tool, by its name. */
  public boolean matches(ExportFile file) {
    return NAMES
        .computeIfAbsent(files, name -> Pattern.compile(name, Pattern.CASE_INSENSITIVE))
        .matches(file.name());
  }

  /** The tool's columns that it speaks of, the first name of each. */
  public FormatMarks marks() {
    return FormatMarks.table(
        name,
        columns.values().stream()
            .filter(names -> !names.isEmpty())
            .map(names -> names.get(0))
            .distinct()
            .sorted()
            .toList());
  }

  private static void refuseUnknown(String name, RowKind sheet, Collection<String> codes) {
    for (String code : codes) {
      if (MappedField.of(code).filter(sheet.fields()::contains).isEmpty()) {
        throw wrong(
            name,
            code + " is no field of " + sheet.code() + ", which has " + codes(sheet.fields()));
      }
    }
  }

  private static String codes(Set<MappedField> fields) {
    return fields.stream().map(MappedField::code).collect(Collectors.joining(", "));
  }

  private static IllegalArgumentException wrong(String name, String what) {
    return new IllegalArgumentException("mapping " + name + ": " + what);
  }
}
