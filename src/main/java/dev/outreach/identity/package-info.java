/**
 * Who is who: normalising identifiers, which of them are one person, whose the deals are that name
 * a company alone, who is meant by the name of an introducer, and who is left out. Plain Java but
 * for one adapter to Spark; uses {@code table} only. Nothing here reads a file or knows a report.
 */
package dev.outreach.identity;
