package dev.outreach.export;

import org.apache.spark.sql.Row;

/** What one record of an export amounts to: a touch, a contact, a contract, or a reject. */
public sealed interface Entry permits Touch, Contact, Contract, Reject {
  /** Where in the file: line, message or element number. */
  String place();

  /** The table's own columns, in the order of its schema. */
  Row toRow(String source);
}
