package dev.outreach.export;

import java.io.Serializable;

/**
 * Bounds against files made to exhaust a machine.
 *
 * @param archiveEntries members of one archive
 * @param archiveBytes bytes of all members of one archive, unpacked
 * @param archiveRatio unpacked bytes to one packed byte, after the first MiB of a member
 * @param mimeDepth parts within parts of one mail
 * @param mimeParts parts of one mail
 * @param lineBytes one line of a mail, or one field of a CSV
 * @param mailBytes one mail
 * @param jsonDepth JSON values within values
 */
public record Limits(
    long archiveEntries,
    long archiveBytes,
    long archiveRatio,
    int mimeDepth,
    int mimeParts,
    int lineBytes,
    long mailBytes,
    int jsonDepth)
    implements Serializable {

  /** The bounds of {@code reference.conf}. */
  public static final Limits DEFAULT =
      new Limits(200_000, 8L << 30, 100, 40, 1_000, 1 << 20, 50L << 20, 64);
}
