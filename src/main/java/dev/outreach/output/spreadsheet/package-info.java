/**
 * Finished tables for people who open them in a spreadsheet: CSVs in the reader's language and one
 * workbook. Uses {@code sheet} and {@code words}; no reports, no Spark session, no computing of
 * results.
 */
package dev.outreach.output.spreadsheet;
