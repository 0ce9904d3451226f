package dev.outreach.soak;

import dev.outreach.lake.LocalFiles;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** A local file system of which one call fails. Public because Hadoop makes it by its name. */
public final class FailingFiles extends LocalFiles {
  private static final AtomicLong CALLS = new AtomicLong();
  private static volatile long failing = -1;

  /** Counts from here on, and lets this call fail; none if it is 0. */
  static void failAt(long call) {
    CALLS.set(0);
    failing = call;
  }

  /** How many calls there were since. */
  static long calls() {
    return CALLS.get();
  }

  private static void call(Path path) throws IOException {
    boolean isOfTables = path.toString().contains("/warehouse/");
    if (isOfTables && CALLS.incrementAndGet() == failing) {
      throw new IOException("a call fails, as was asked for");
    }
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    call(path);
    return super.open(path, bufferSize);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    call(path);
    return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    call(path);
    return super.create(path, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    call(from);
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    call(path);
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    call(path);
    return super.mkdirs(path);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    call(path);
    return super.listStatus(path);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    call(path);
    return super.getFileStatus(path);
  }
}
