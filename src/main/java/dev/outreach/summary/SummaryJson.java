package dev.outreach.summary;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A run as JSON: UTF-8, indented, every key always there and in the same place. {@code null} is
 * what does not apply, or what the run did not live to know; times are UTC, durations seconds, ids
 * of snapshots text, since JavaScript loses digits of such numbers.
 *
 * <ul>
 *   <li>{@code schema}: {@value #SCHEMA}; its number is raised when a key changes or goes, not when
 *       one comes.
 *   <li>{@code outcome}: {@code running}, {@code done}, {@code done_with_warnings} (a file was
 *       refused), {@code refused_configuration}, {@code audit_failed}, {@code another_run_at_work},
 *       {@code export_missing}, {@code machine_trouble} (memory, disk or clock), {@code
 *       internal_error} or {@code interrupted} (by a signal).
 *   <li>{@code exit_code}: as the shell sees it; null while the run goes on and where it was cut
 *       short; for a signal the shell has its own number.
 *   <li>{@code error}: the line that the screen ended with, where the run did not end well.
 *   <li>{@code started_at}, {@code ended_at}. The copy in a set of reports is made before the set
 *       is published: it has no end, no time for that last step and no {@code snapshots_after}, and
 *       its outcome is the one that its run has if nothing goes wrong any more.
 *   <li>{@code previous_run}: {@code outcome} ({@code aborted}) and {@code started_at} of the run
 *       before, where that one was cut off without a word.
 *   <li>{@code program}: versions. {@code command}, {@code only} (reports asked for alone), {@code
 *       as_of}, {@code time_zone}, {@code locale}; {@code settings_sha256}: of the settings that
 *       shape the numbers, without those that may name people or places.
 *   <li>{@code steps}: name and seconds of each, and whether it came to its end.
 *   <li>{@code warnings}: as on the screen.
 *   <li>{@code exports}: how many files were {@code found} and how many of them were {@code known}
 *       and not read again; of those that were read the account as in {@link FileAccount}.
 *   <li>{@code snapshots_before}, {@code snapshots_after}, {@code snapshots_reported}: table → id
 *       of its Iceberg snapshot, null for a table without one.
 *   <li>{@code published}: folder, and rows of each report. {@code sentences}: the answers, as on
 *       the screen and on the page.
 * </ul>
 */
final class SummaryJson {
  private static final String SCHEMA = "outreach-run-summary/1";
  private static final int DECIMALS = 3;

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withArrayEmptySeparator("");

  /** Writes the keys of the outermost object. */
  interface Keys {
    void write(SummaryJson json) throws IOException;
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final UnaryOperator<String> paths;
  private final JsonGenerator out;

  SummaryJson(UnaryOperator<String> paths) throws IOException {
    this.paths = paths;
    DefaultIndenter indented = new DefaultIndenter("  ", "\n");
    this.out =
        new JsonFactory()
            .createGenerator(bytes, JsonEncoding.UTF8)
            .setCharacterEscapes(new VisibleEscapes())
            .setPrettyPrinter(
                new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(indented)
                    .withArrayIndenter(indented));
  }

  byte[] write(Keys keys) throws IOException {
    out.writeStartObject();
    text("schema", SCHEMA);
    keys.write(this);
    out.writeEndObject();
    out.writeRaw('\n');
    out.close();
    return bytes.toByteArray();
  }

  void text(String key, Object text) throws IOException {
    out.writeFieldName(key);
    value(text);
  }

  void number(String key, Integer number) throws IOException {
    if (number == null) {
      out.writeNullField(key);
    } else {
      out.writeNumberField(key, number);
    }
  }

  void cutOff(Instant started) throws IOException {
    if (started == null) {
      out.writeNullField("previous_run");
      return;
    }
    out.writeObjectFieldStart("previous_run");
    text("outcome", "aborted");
    text("started_at", started);
    out.writeEndObject();
  }

  void about(About about, List<String> only) throws IOException {
    Program program = Program.thatRuns();
    out.writeObjectFieldStart("program");
    text("outreach", program.outreach());
    text("java", program.java());
    text("spark", program.spark());
    text("iceberg", program.iceberg());
    out.writeEndObject();
    text("command", about.command());
    out.writeArrayFieldStart("only");
    for (String report : only) {
      value(report);
    }
    out.writeEndArray();
    text("as_of", about.asOf());
    text("time_zone", about.zone());
    text("locale", about.locale().toLanguageTag());
    text("settings_sha256", about.settings());
  }

  void steps(List<StepTime> steps) throws IOException {
    out.writeArrayFieldStart("steps");
    for (StepTime step : steps) {
      out.writeStartObject();
      text("name", step.name());
      out.writeNumberField(
          "seconds", BigDecimal.valueOf(step.seconds()).setScale(DECIMALS, RoundingMode.HALF_UP));
      out.writeBooleanField("done", step.isDone());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void warnings(List<Warning> warnings) throws IOException {
    out.writeArrayFieldStart("warnings");
    for (Warning warning : warnings) {
      value(warning.line(paths));
    }
    out.writeEndArray();
  }

  void exports(ReadExports exports) throws IOException {
    if (exports == null) {
      out.writeNullField("exports");
      return;
    }
    out.writeObjectFieldStart("exports");
    out.writeNumberField("found", exports.found());
    out.writeNumberField("known", exports.known());
    out.writeArrayFieldStart("files");
    for (FileAccount file : exports.files()) {
      file(file);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void file(FileAccount file) throws IOException {
    out.writeStartObject();
    text("path", paths.apply(file.path()));
    text("sha256", file.sha256());
    out.writeNumberField("bytes", file.bytes());
    text("format", file.format());
    text("status", file.status());
    out.writeNumberField("given", file.given());
    out.writeNumberField("touches", file.touches());
    out.writeNumberField("contacts", file.contacts());
    out.writeNumberField("contracts", file.contracts());
    out.writeNumberField("duplicates", file.duplicates());
    out.writeNumberField("rejected", file.rejected());
    out.writeNumberField("suppressed", file.suppressed());
    out.writeNumberField("skipped", file.skipped());
    String problem = file.firstProblem();
    text("first_problem", problem == null ? null : paths.apply(problem));
    out.writeEndObject();
  }

  void snapshots(String key, Map<String, Long> snapshots) throws IOException {
    if (snapshots == null) {
      out.writeNullField(key);
      return;
    }
    out.writeObjectFieldStart(key);
    for (Map.Entry<String, Long> table : new TreeMap<>(snapshots).entrySet()) {
      text(table.getKey(), table.getValue());
    }
    out.writeEndObject();
  }

  void published(PublishedSet set) throws IOException {
    if (set == null) {
      out.writeNullField("published");
    } else {
      out.writeObjectFieldStart("published");
      text("folder", set.folder());
      out.writeObjectFieldStart("rows");
      for (Map.Entry<String, Integer> report : set.rows().entrySet()) {
        out.writeNumberField(report.getKey(), report.getValue());
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeArrayFieldStart("sentences");
    if (set != null) {
      for (var sentence : set.sentences()) {
        out.writeStartObject();
        text("report", sentence.sheet());
        text("text", sentence.text());
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private void value(Object text) throws IOException {
    if (text == null) {
      out.writeNull();
    } else {
      out.writeString(text.toString());
    }
  }
}
