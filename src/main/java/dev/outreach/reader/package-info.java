/**
 * What a format is ({@link dev.outreach.reader.Format}): how it knows its files, what its readers
 * are given ({@link dev.outreach.reader.ReadingContext}) and what they give ({@link
 * dev.outreach.reader.RecordReader}), and the mappings by which a CSV is read without code. May use
 * {@code export}, {@code table} and the normal forms of {@code identity}. Does not belong here: any
 * one format.
 */
package dev.outreach.reader;
