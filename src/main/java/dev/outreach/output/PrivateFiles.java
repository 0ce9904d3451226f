package dev.outreach.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Files and folders for their owner only (0600, 0700) where the file system knows owners. */
public final class PrivateFiles {
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";
  private static final boolean IS_POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /** Creates what is missing; a folder that exists keeps its permissions. */
  public static void createDirectories(Path folder) throws IOException {
    Files.createDirectories(folder, forOwner(FOLDER));
  }

  static void createDirectory(Path folder) throws IOException {
    Files.createDirectory(folder, forOwner(FOLDER));
  }

  /**
   * Puts a file into the place of the one before in one step, and forces it to disk: a reader sees
   * one of the two, whole, also where two processes do so at once. Makes the folders above it.
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    createDirectories(folder);
    long process = ProcessHandle.current().pid();
    Path next = folder.resolve("." + file.getFileName() + "." + process + ".new");
    Files.deleteIfExists(next);
    try {
      Files.createFile(next, forOwner(FILE));
      Files.write(next, content);
      force(next);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /** Makes everything in the tree private, and forces it to disk. */
  static void seal(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.toList()) {
        if (IS_POSIX) {
          String permissions = Files.isDirectory(path) ? FOLDER : FILE;
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
        force(path);
      }
    }
  }

  /** Forces a file, or a folder's list of names, to disk; only POSIX can force a folder. */
  public static void force(Path path) throws IOException {
    if (Files.isDirectory(path) && !IS_POSIX) {
      return;
    }
    StandardOpenOption mode =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] forOwner(String permissions) {
    return IS_POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
