/**
 * Where and how the tables are stored: catalog, merge, ledger, lock. Each entry once, whatever is
 * delivered again. Uses {@code table}, and what {@code source} gives; knows no report and no
 * meaning of a touch.
 */
package dev.outreach.lake;
