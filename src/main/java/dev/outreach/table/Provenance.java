package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.LONG;
import static dev.outreach.table.SchemaBuilder.STRING;

import org.apache.spark.sql.types.StructType;

/** Columns that every stored record carries besides its own: where it came from. */
public final class Provenance {
  /** SHA-256 of the export's bytes, in hexadecimal: the key of {@link Files}. */
  public static final String FILE = "file_sha256";

  /** Where in the export: archive member, then line, message or element number. */
  public static final String PLACE = "place";

  /** Hash of the record's own columns: two records of one id are the same if it is. */
  public static final String CONTENT = "content_hash";

  private Provenance() {}

  /** The table's columns as stored: its own, then the three of provenance. */
  public static StructType stored(StructType own) {
    return own.add(FILE, STRING, false).add(PLACE, STRING, true).add(CONTENT, LONG, false);
  }
}
