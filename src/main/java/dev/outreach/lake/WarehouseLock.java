package dev.outreach.lake;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One run at a time per warehouse. The operating system holds the lock and frees it when the
 * process dies, however it dies; the file's text only names the holder.
 */
public final class WarehouseLock implements Closeable {
  /** Past the holder's name, since a locked range may not be readable by others. */
  private static final long LOCKED_BYTE = 1 << 20;

  private final FileChannel channel;
  private final FileLock lock;

  private WarehouseLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws Held if another run has it
   */
  public static WarehouseLock acquire(Path folder) throws IOException, Held {
    OwnerOnly.createFolders(folder);
    Path file = folder.resolve(".lock");
    OwnerOnly.createFile(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      // Another run in this very process holds it: the same as any other holder.
    }
    if (lock == null) {
      String holder = Files.readString(file).strip();
      channel.close();
      throw new Held(holder.isEmpty() ? "another run" : holder);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)), 0);
    return new WarehouseLock(channel, lock);
  }

  private static String holder() {
    return "process "
        + ProcessHandle.current().pid()
        + " on "
        + host()
        + ", since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
      lock.release();
    }
  }

  /** Another run holds the warehouse; the message names it. */
  public static final class Held extends Exception {
    Held(String holder) {
      super(holder);
    }
  }
}
