package dev.outreach.format.mail;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream's bytes from a position on, of which up to 64 KiB are held and may be looked at. */
final class ByteWindow implements Closeable {
  private static final int BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] bytes = new byte[BYTES];
  private long passed;
  private int position;
  private int limit;
  private boolean atEnd;
  private IOException failure;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Whether so many bytes are left, at most 64 KiB; holds them. */
  boolean has(int count) throws IOException {
    while (limit - position < count && !atEnd) {
      System.arraycopy(bytes, position, bytes, 0, limit - position);
      limit -= position;
      position = 0;
      int n = read();
      atEnd = n < 0;
      limit += Math.max(0, n);
    }
    return limit - position >= count;
  }

  /** How many bytes of the stream lie before the position. */
  long passed() {
    return passed;
  }

  /** How many bytes are held. */
  int held() {
    return limit - position;
  }

  /** A byte that is held, by its distance from the position. */
  byte at(int offset) {
    return bytes[position + offset];
  }

  void advance(int count) {
    position += count;
    passed += count;
  }

  void copy(byte[] to, int offset, int count) {
    System.arraycopy(bytes, position, to, offset, count);
  }

  boolean startsWith(byte[] word, int offset) throws IOException {
    boolean same = has(offset + word.length);
    for (int i = 0; same && i < word.length; i++) {
      same = at(offset + i) == word[i];
    }
    return same;
  }

  /** The line from the position on with its end, or the first {@code most} bytes of it. */
  String line(int most) throws IOException {
    has(most);
    int length = 0;
    while (length < Math.min(most, held()) && (length == 0 || at(length - 1) != '\n')) {
      length++;
    }
    return new String(bytes, position, length, StandardCharsets.ISO_8859_1);
  }

  /** The bytes from the position on, at most so many, each as a character. */
  String text(int most) throws IOException {
    has(most);
    return new String(bytes, position, Math.min(most, held()), StandardCharsets.ISO_8859_1);
  }

  /** What failed while reading, or null. */
  IOException failure() {
    return failure;
  }

  private int read() throws IOException {
    try {
      return in.read(bytes, limit, BYTES - limit);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
