package dev.outreach.export;

import java.io.Serializable;
import java.util.List;

/**
 * Some rows of a CSV table, and all that is known of the whole file and needed to read them alone.
 *
 * @param rows where they stand, and how many lines before them
 * @param header the cells of the table's header
 */
public record CsvStretch(ByteRange rows, Encoding encoding, char separator, List<String> header)
    implements Serializable {}
