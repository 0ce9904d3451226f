/**
 * Where and how the tables are stored: catalog, files, commits, ledger, lock. Each entry once,
 * whatever is delivered again. What is read is written at once ({@link Staged}), then judged by its
 * ids ({@link Judged}), and becomes part of its table by one commit ({@link TargetTable}). Uses
 * {@code table}, and what {@code source} gives; knows no report and no meaning of a touch.
 */
package dev.outreach.lake;
