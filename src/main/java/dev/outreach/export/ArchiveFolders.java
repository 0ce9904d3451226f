package dev.outreach.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The full names of an archive's files by the folders they lie in: found out once, since many a
 * file asks what lies beside it, and an archive may hold two hundred thousand.
 */
public final class ArchiveFolders {
  private final Map<String, List<String>> folders = new HashMap<>();
  private final Map<String, String> byPlainName = new HashMap<>();
  private final TreeSet<String> sorted;

  ArchiveFolders(List<String> names) {
    sorted = new TreeSet<>(names);
    for (String name : names) {
      folders.computeIfAbsent(ExportFile.folderOf(name), folder -> new ArrayList<>(1)).add(name);
    }
    for (Map.Entry<String, List<String>> folder : folders.entrySet()) {
      folder.getValue().sort(Comparator.comparing(ExportFile::nameOf));
      for (String name : folder.getValue()) {
        byPlainName.putIfAbsent(key(folder.getKey(), ExportFile.nameOf(name)), name);
      }
    }
  }

  /** The files in this folder itself, in the order of their names. */
  List<String> in(String folder) {
    return folders.getOrDefault(folder, List.of());
  }

  /** The first of them that has this name, as {@link ExportFile#sameName} takes it. */
  Optional<String> in(String folder, String name) {
    return Optional.ofNullable(byPlainName.get(key(folder, name)));
  }

  /** Whether a file has this full name. */
  boolean has(String fullName) {
    return sorted.contains(fullName);
  }

  /** Whether the full name of a file begins so. */
  public boolean holds(String beginning) {
    String next = sorted.ceiling(beginning);
    return next != null && next.startsWith(beginning);
  }

  private static String key(String folder, String name) {
    return folder + "/" + ExportFile.plain(name);
  }
}
