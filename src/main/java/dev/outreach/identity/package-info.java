/**
 * Who is who: normalising identifiers, and which of them are one person. Plain Java but for one
 * adapter to Spark; uses {@code table} only. Nothing here reads a file or knows a report.
 */
package dev.outreach.identity;
