/**
 * What an export is, whatever its format: files, folders and archives; encodings, dates, CSV, XML
 * and JSON within bounds; and the entries that come out of it: touches, contacts, contracts and
 * rejects. May use {@code table}. Does not belong here: what one tool writes, storing, who is who.
 */
package dev.outreach.export;
