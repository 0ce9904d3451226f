package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Files;
import dev.outreach.table.Uncounted;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What became of each export's records. */
final class DataQuality implements Report {
  private static final String KEY = "key_of_file";

  private static final Layout LAYOUT =
      Layout.of(
          value(Content.PATH, "file", "path of the export, as it was found", col(Files.PATH)),
          key(Content.WORD, Files.SOURCE, "format that it was read as"),
          unlessRefused(Files.TOUCHES, "touches newly stored from this file"),
          unlessRefused(Files.CONTACTS, "contacts newly stored from this file"),
          unlessRefused(Files.CONTRACTS, "contracts newly stored from this file"),
          unlessRefused(Files.DUPLICATES, "records that were stored already, or stand there twice"),
          value(
              Files.REJECTED,
              "records put aside as unreadable; of a refused file, all",
              whenRefused(Files.RECORDS_IN, Files.REJECTED)),
          value(
              Files.SUPPRESSED,
              "records of people whom you erased: nothing of them is stored. With the five counts"
                  + " before they add up to what the file held",
              coalesce(col(Files.SUPPRESSED), lit(0L))),
          // Of an archive it begins with a path in it.
          key(
              Content.PATH,
              Files.FIRST_PROBLEM,
              "what was wrong with the first of them, or with the file"),
          key(Files.SKIPPED, "records that are no touch by their nature, such as drafts"),
          key(Content.WORD, Files.STATUS, "taken, or refused as a whole"),
          uncounted(
              Uncounted.ALSO_ELSEWHERE,
              "of all touches stored from this file, those that another tool tells of too: such an"
                  + " event counts once, there"),
          uncounted(
              Uncounted.IGNORED,
              "touches with people whom your setting ignore leaves out of all counts"),
          uncounted(
              Uncounted.OWN_DOMAIN,
              "touches with colleagues, at the domains of your setting me.domains: in no count"),
          uncounted(
              Uncounted.NOBODY,
              "what a machine sent, such as newsletters, bounces and auto-replies, wishes to be"
                  + " written to no more, and invoices or receipts of whoever wrote nothing else: no"
                  + " touch of anybody's"),
          uncounted(
              Uncounted.IN_FUTURE,
              "touches and contracts from this file that are later than the as-of day, planned or"
                  + " mistyped: left out until then"));

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

  @Override
  public Dataset<Row> rows(Facts facts) {
    Dataset<Row> files = facts.files().withColumn(Uncounted.FILE, xxhash64(col(Files.SHA256)));
    return LAYOUT.perRow(
        files.join(perFile(facts.uncounted()), files.col(Uncounted.FILE).equalTo(col(KEY)), "left"),
        col(Files.PATH),
        col(Files.INGESTED_AT),
        col(Files.SHA256));
  }

  private static Dataset<Row> perFile(Dataset<Row> uncounted) {
    return uncounted
        .groupBy(col(Uncounted.FILE).as(KEY))
        .agg(
            touches(Uncounted.ALSO_ELSEWHERE),
            touches(Uncounted.IGNORED),
            touches(Uncounted.OWN_DOMAIN),
            touches(Uncounted.NOBODY),
            touches(Uncounted.IN_FUTURE));
  }

  private static org.apache.spark.sql.Column touches(String reason) {
    return sum(when(col(Uncounted.REASON).equalTo(reason), col(Uncounted.TOUCHES))).as(reason);
  }

  private static Layout.Cell uncounted(String reason, String description) {
    return value(reason, description, coalesce(col(reason), lit(0L)));
  }

  /** A file that is refused stores nothing, and holds no duplicates. */
  private static Layout.Cell unlessRefused(String count, String description) {
    org.apache.spark.sql.Column isRefused = col(Files.STATUS).equalTo(Files.REFUSED);
    return value(count, description, when(isRefused, lit(0L)).otherwise(col(count)));
  }

  private static org.apache.spark.sql.Column whenRefused(String refused, String taken) {
    return when(col(Files.STATUS).equalTo(Files.REFUSED), col(refused)).otherwise(col(taken));
  }
}
