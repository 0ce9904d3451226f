package dev.outreach.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder whose {@code latest/} always holds one complete set of files. A set is written aside, as
 * {@code .runs/<number>}, made private and forced to disk; then {@code latest}, a symbolic link, is
 * moved over to it in one step. The set before stays in {@code .runs}, so that who reads it can
 * finish; older ones and what a killed run left are removed.
 *
 * <p>Where links cannot be made, {@code latest} is a folder: the old one is renamed away and the
 * new one put in its place. A reader may find none for a moment, never a mixture. One publisher at
 * a time: the run's lock sees to it.
 */
public final class ReportFolder {
  private static final String RUNS = ".runs";
  private static final String LATEST = "latest";
  private static final String BEFORE = "-before";
  private static final String NEW_LINK = ".latest.new";

  private ReportFolder() {}

  /** Writes a whole set of files into an empty folder. */
  @FunctionalInterface
  public interface FileSet {
    void writeInto(Path folder) throws IOException;
  }

  /**
   * Publishes the set; if writing it fails, {@code latest} is as it was.
   *
   * @return the folder of the set: {@code latest}
   */
  public static Path publish(Path directory, FileSet files) throws IOException {
    Path runs = directory.resolve(RUNS);
    PrivateFiles.createDirectories(runs);
    Path run = runs.resolve(Long.toString(lastNumber(runs) + 1));
    PrivateFiles.createDirectory(run);
    try {
      files.writeInto(run);
      PrivateFiles.seal(run);
    } catch (Throwable failure) {
      removeIfPossible(run);
      throw failure;
    }
    Path latest = directory.resolve(LATEST);
    Set<Path> kept = new HashSet<>();
    kept.add(isLinked(latest, run) ? relink(latest, run) : replace(latest, run));
    kept.add(latest.toRealPath());
    children(runs).stream().filter(old -> !isIn(kept, old)).forEach(ReportFolder::removeIfPossible);
    return latest;
  }

  /** Removes the set before {@code latest}, which must not outlive it where it names people. */
  public static void removeBefore(Path directory) throws IOException {
    Set<Path> kept = Set.of(directory.resolve(LATEST).toRealPath());
    children(directory.resolve(RUNS)).stream()
        .filter(old -> !isIn(kept, old))
        .forEach(ReportFolder::removeIfPossible);
  }

  /** Removes all sets of this folder, and the folder. */
  public static void remove(Path directory) {
    removeIfPossible(directory);
  }

  private static long lastNumber(Path runs) throws IOException {
    return children(runs).stream()
        .map(run -> run.getFileName().toString().replace(BEFORE, ""))
        .filter(name -> name.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  /** Prepares the link to the run; false if latest is a folder, or has to be one. */
  private static boolean isLinked(Path latest, Path run) throws IOException {
    if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path link = latest.resolveSibling(NEW_LINK);
    Files.deleteIfExists(link);
    try {
      Files.createSymbolicLink(link, Path.of(RUNS).resolve(run.getFileName()));
      return true;
    } catch (UnsupportedOperationException | FileSystemException failure) {
      if (Files.isSymbolicLink(latest)) {
        throw failure;
      }
      return false;
    }
  }

  /** Returns where the set before lies; the run itself if there was none. */
  private static Path relink(Path latest, Path run) throws IOException {
    Path before = Files.exists(latest) ? latest.toRealPath() : run.toRealPath();
    Files.move(
        latest.resolveSibling(NEW_LINK),
        latest,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    PrivateFiles.force(latest.getParent());
    return before;
  }

  /** Returns where the set before lies now; latest itself if there was none. */
  private static Path replace(Path latest, Path run) throws IOException {
    Path before = latest;
    if (Files.exists(latest)) {
      before = run.resolveSibling(run.getFileName() + BEFORE);
      Files.move(latest, before, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(run, latest, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      Files.move(before, latest, StandardCopyOption.ATOMIC_MOVE);
      throw failure;
    }
    PrivateFiles.force(latest.getParent());
    return before.toRealPath();
  }

  private static boolean isIn(Set<Path> kept, Path run) {
    return kept.stream().anyMatch(path -> path.getFileName().equals(run.getFileName()));
  }

  /** What cannot be removed now, such as a file that is open on Windows, the next run removes. */
  private static void removeIfPossible(Path tree) {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException tryAgainNextTime) {
      return;
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    }
  }
}
