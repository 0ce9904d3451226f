package dev.outreach.lake;

import java.io.Serializable;
import org.apache.iceberg.DataFile;

/**
 * A file of rows that were read and are not judged yet.
 *
 * @param task that wrote it: the later the number, the later the place among the exports
 */
record StagedFile(String table, int task, DataFile data) implements Serializable {}
