package dev.outreach.export;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Counts what unpacks from one packed file, and stops at the limits and where it is broken. */
final class BoundedMember extends FilterInputStream {
  private static final long RATIO_COUNTS_FROM = 1 << 20;
  private static final int SKIPPED_AT_ONCE = 1 << 13;

  private final long packed;
  private final long announced;
  private final Limits limits;
  private long unpacked;

  /**
   * The file that {@code in} unpacks.
   *
   * @param packed bytes it takes in the archive
   * @param announced bytes that the archive says it has; negative where it does not say
   */
  BoundedMember(InputStream in, long packed, long announced, Limits limits) {
    super(in);
    this.packed = Math.max(1, packed);
    this.announced = announced;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n;
    try {
      n = super.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw ArchiveGuard.broken(e);
    }
    count(Math.max(0, n));
    return n;
  }

  @Override
  public long skip(long bytes) throws IOException {
    int length = (int) Math.min(SKIPPED_AT_ONCE, Math.max(0, bytes));
    return Math.max(0, read(new byte[length], 0, length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int n) throws RefusedFile {
    unpacked += n;
    if (unpacked > limits.archiveBytes()) {
      throw ArchiveGuard.tooLarge("more than " + limits.archiveBytes() + " bytes when unpacked");
    }
    if (unpacked > RATIO_COUNTS_FROM && unpacked > limits.archiveRatio() * packed) {
      throw ArchiveGuard.tooLarge("a file packed more than " + limits.archiveRatio() + " to 1");
    }
    if (announced >= 0 && unpacked > announced) {
      // The sum of the announced sizes is what the bound on all members rests on.
      throw ArchiveGuard.tooLarge("a file longer than its directory says");
    }
  }
}
