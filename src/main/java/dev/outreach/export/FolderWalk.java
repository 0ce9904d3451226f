package dev.outreach.export;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every file of a folder and of those below it, through symbolic links too. Each real folder is
 * looked into once, so that links that lead in a circle end: under its own path before that of any
 * link to it, and under a hidden one last. A link to a folder that it lies in itself is not
 * followed: what it leads to is what is being read, and more that nobody asked for.
 */
final class FolderWalk {
  private final List<Path> files = new ArrayList<>();
  private final List<Path> leadNowhere = new ArrayList<>();
  private final List<Path> leadUpwards = new ArrayList<>();
  private final Deque<Path> linked = new ArrayDeque<>();
  private final Deque<Path> hidden = new ArrayDeque<>();
  private final Set<Path> seen = new HashSet<>();

  private FolderWalk() {}

  /**
   * Walks through a folder; of a file, and of a link to one, that file alone is found.
   *
   * @throws IOException if a folder may not be read
   */
  static FolderWalk of(Path top) throws IOException {
    FolderWalk walk = new FolderWalk();
    if (Files.isDirectory(top)) {
      walk.into(top);
      while (!walk.linked.isEmpty() || !walk.hidden.isEmpty()) {
        walk.into((walk.linked.isEmpty() ? walk.hidden : walk.linked).remove());
      }
    } else {
      walk.file(top);
    }
    return walk;
  }

  /** Regular files, and links to some, in the order of their paths. */
  List<Path> files() {
    return files.stream().sorted().toList();
  }

  /** Links to what does not exist, or cannot be reached, in the order of their paths. */
  List<Path> leadNowhere() {
    return leadNowhere.stream().sorted().toList();
  }

  /** Links to a folder that they lie in themselves, in the order of their paths. */
  List<Path> leadUpwards() {
    return leadUpwards.stream().sorted().toList();
  }

  private void into(Path folder) throws IOException {
    if (!seen.add(folder.toRealPath())) {
      return;
    }
    List<Path> entries;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      entries = new ArrayList<>();
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    for (Path entry : entries.stream().sorted().toList()) {
      if (!Files.isDirectory(entry)) {
        file(entry);
      } else if (folder.toRealPath().startsWith(entry.toRealPath())) {
        leadUpwards.add(entry);
      } else if (entry.getFileName().toString().startsWith(".")) {
        hidden.add(entry);
      } else if (Files.isSymbolicLink(entry)) {
        linked.add(entry);
      } else {
        into(entry);
      }
    }
  }

  /** Neither pipes nor sockets: nobody writes to them while they are read. */
  private void file(Path file) {
    if (Files.isRegularFile(file)) {
      files.add(file);
    } else if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      leadNowhere.add(file);
    }
  }
}
