package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.INSTANT;
import static dev.outreach.table.SchemaBuilder.LONG;
import static dev.outreach.table.SchemaBuilder.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * The ledger: one row per export ever taken in, known by the SHA-256 of its bytes. {@code
 * records_in = touches + contacts + contracts + duplicates + rejected + suppressed}, always.
 */
public final class Files {
  public static final String NAME = "files";

  public static final String TAKEN = "taken";
  public static final String REFUSED = "refused";

  public static final String SHA256 = "file_sha256";

  /** Path as it was found, below the configured folder. */
  public static final String PATH = "path";

  public static final String BYTES = "bytes";
  public static final String SOURCE = "source";

  /** {@link #TAKEN}, or {@link #REFUSED} whole (tried again by every run). */
  public static final String STATUS = "status";

  /** Fingerprint of the settings it was read with; another one makes it be read again. */
  public static final String READING = "reading";

  public static final String RECORDS_IN = "records_in";
  public static final String TOUCHES = "touches";
  public static final String CONTACTS = "contacts";
  public static final String CONTRACTS = "contracts";
  public static final String DUPLICATES = "duplicates";
  public static final String REJECTED = "rejected";

  /** Records that are no touch by their nature: drafts, advertisements. Not part of records_in. */
  public static final String SKIPPED = "skipped";

  public static final String FIRST_PROBLEM = "first_problem";

  /**
   * When the export was made, as far as is known: its own stamp or its latest event, whichever is
   * later, of what is not after {@link #FIRST_SEEN_AT}; that moment where it has neither.
   */
  public static final String KNOWN_UNTIL = "known_until";

  /** When its bytes were first read, also where they were read anew since. Null in older rows. */
  public static final String FIRST_SEEN_AT = "first_seen_at";

  /** When the file was last written to, in nanoseconds since 1970. Null in older rows. */
  public static final String MODIFIED_NANOS = "modified_nanos";

  /** What the file system knew the file by, such as its inode. Null in older rows. */
  public static final String FILE_KEY = "file_key";

  /** What the file lists whole, such as a calendar's name: {@code ExportStamp.wholeOf}. */
  public static final String WHOLE_OF = "whole_of";

  /** Entries of people who were erased, of which nothing is stored. Null in older rows: none. */
  public static final String SUPPRESSED = "suppressed";

  public static final String INGESTED_AT = "ingested_at";

  public static final StructType SCHEMA =
      SchemaBuilder.with()
          .required(SHA256, STRING)
          .required(PATH, STRING)
          .required(BYTES, LONG)
          .required(SOURCE, STRING)
          .required(STATUS, STRING)
          .required(READING, STRING)
          .required(RECORDS_IN, LONG)
          .required(TOUCHES, LONG)
          .required(CONTACTS, LONG)
          .required(CONTRACTS, LONG)
          .required(DUPLICATES, LONG)
          .required(REJECTED, LONG)
          .required(SKIPPED, LONG)
          .optional(FIRST_PROBLEM, STRING)
          .optional(KNOWN_UNTIL, INSTANT)
          .required(INGESTED_AT, INSTANT)
          .optional(FIRST_SEEN_AT, INSTANT)
          .optional(MODIFIED_NANOS, LONG)
          .optional(WHOLE_OF, STRING)
          .optional(FILE_KEY, STRING)
          .optional(SUPPRESSED, LONG)
          .schema();

  private Files() {}
}
