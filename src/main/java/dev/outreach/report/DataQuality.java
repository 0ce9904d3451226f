package dev.outreach.report;

import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.measure.CodePoints;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Files;
import dev.outreach.table.Uncounted;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** What became of each export's records. */
final class DataQuality implements Report {

  /**
   * What the ledger tells of an export, and the fold.
   *
   * @param uncounted reason → touches
   */
  private record Export(Row line, Map<String, Long> uncounted) {
    private String text(String column) {
      return line.getAs(column);
    }

    /** 0 in an older row that has none. */
    private long number(String column) {
      Long number = line.getAs(column);
      return number == null ? 0 : number;
    }

    private boolean isRefused() {
      return text(Files.STATUS).equals(Files.REFUSED);
    }

    /** A file that is refused stores nothing, and holds no duplicates. */
    private long unlessRefused(String column) {
      return isRefused() ? 0 : number(column);
    }
  }

  private static final Comparator<Export> ORDER =
      Comparator.comparing((Export export) -> export.text(Files.PATH), CodePoints.ORDER)
          .thenComparing(export -> export.line.<Instant>getAs(Files.INGESTED_AT))
          .thenComparing(export -> export.text(Files.SHA256));

  private static final Layout<Export> LAYOUT =
      Layout.of(
          cell(
              TEXT,
              Content.PATH,
              "file",
              "path of the export, as it was found",
              export -> export.text(Files.PATH)),
          word(Files.SOURCE, "format that it was read as", export -> export.text(Files.SOURCE)),
          count(
              Files.TOUCHES,
              "touches newly stored from this file",
              export -> export.unlessRefused(Files.TOUCHES)),
          count(
              Files.CONTACTS,
              "contacts newly stored from this file",
              export -> export.unlessRefused(Files.CONTACTS)),
          count(
              Files.CONTRACTS,
              "contracts newly stored from this file",
              export -> export.unlessRefused(Files.CONTRACTS)),
          count(
              Files.DUPLICATES,
              "records that were stored already, or stand there twice",
              export -> export.unlessRefused(Files.DUPLICATES)),
          count(
              Files.REJECTED,
              "records put aside as unreadable; of a refused file, all",
              export -> export.number(export.isRefused() ? Files.RECORDS_IN : Files.REJECTED)),
          count(
              Files.SUPPRESSED,
              "records of people whom you erased: nothing of them is stored. With the five counts"
                  + " before they add up to what the file held",
              export -> export.number(Files.SUPPRESSED)),
          cell(
              TEXT,
              Content.PATH,
              Files.FIRST_PROBLEM,
              "what was wrong with the first of them, or with the file",
              export -> export.text(Files.FIRST_PROBLEM)),
          count(
              Files.SKIPPED,
              "records that are no touch by their nature, such as drafts",
              export -> export.number(Files.SKIPPED)),
          word(Files.STATUS, "taken, or refused as a whole", export -> export.text(Files.STATUS)),
          count(
              Uncounted.ALSO_ELSEWHERE,
              "of all touches stored from this file, those that another tool tells of too: such an"
                  + " event counts once, there",
              uncounted(Uncounted.ALSO_ELSEWHERE)),
          count(
              Uncounted.IGNORED,
              "touches with people whom your setting ignore leaves out of all counts",
              uncounted(Uncounted.IGNORED)),
          count(
              Uncounted.OWN_DOMAIN,
              "touches with colleagues, at the domains of your setting me.domains: in no count",
              uncounted(Uncounted.OWN_DOMAIN)),
          count(
              Uncounted.NOBODY,
              "what a machine sent, such as newsletters, bounces and auto-replies, wishes to be"
                  + " written to no more, and invoices or receipts of whoever wrote nothing else: no"
                  + " touch of anybody's",
              uncounted(Uncounted.NOBODY)),
          count(
              Uncounted.IN_FUTURE,
              "touches, contracts and connections from this file that are later than the as-of day,"
                  + " planned or mistyped: left out until then",
              uncounted(Uncounted.IN_FUTURE)));

  @Override
  public String name() {
    return "data_quality";
  }

  @Override
  public String question() {
    return "What was read from each export, and what could not be?";
  }

  @Override
  public String grain() {
    return "export";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  private static Function<Export, Long> uncounted(String reason) {
    return export -> export.uncounted.getOrDefault(reason, 0L);
  }

  private static final class Counts implements ReportTally {
    /** Key of an export → reason → touches. */
    private final HashMap<Long, HashMap<String, Long>> uncounted = new HashMap<>();

    @Override
    public void uncounted(long file, String reason) {
      add(file, reason, 1);
    }

    private void add(long file, String reason, long touches) {
      uncounted.computeIfAbsent(file, each -> new HashMap<>()).merge(reason, touches, Long::sum);
    }

    @Override
    public Serializable state() {
      return uncounted;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(Serializable state) {
      ((Map<Long, Map<String, Long>>) state)
          .forEach((file, counts) -> counts.forEach((reason, n) -> add(file, reason, n)));
    }

    @Override
    public ReportTable table(Facts facts) {
      Counts all = new Counts();
      all.merge(uncounted);
      facts.later().forEach((file, n) -> all.add(file, Uncounted.IN_FUTURE, n));
      return LAYOUT.table(
          facts.files().stream()
              .map(line -> new Export(line, all.of(line.getAs(Uncounted.FILE))))
              .sorted(ORDER)
              .toList());
    }

    private Map<String, Long> of(long file) {
      return uncounted.getOrDefault(file, new HashMap<>());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Counts();
  }
}
