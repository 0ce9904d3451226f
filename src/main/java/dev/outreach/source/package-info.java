/**
 * What an export is and what all readers share: files, archives, encodings, dates, CSV, XML, JSON,
 * and the entries that come out. One room below it for each family of tools, one class there for
 * each export format; {@link dev.outreach.source.Sources} lists them. May use {@code table} and the
 * normalising of {@code identity}; no Spark session, no storing, no judging of who is who.
 */
package dev.outreach.source;
