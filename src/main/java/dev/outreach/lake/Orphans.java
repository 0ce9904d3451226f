package dev.outreach.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.SupportsPrefixOperations;

/**
 * Looks for files that lie in a table's folder and that the table knows nothing of. Only says
 * whether there are any: what removes them looks again, in several queries, which cost seconds.
 */
final class Orphans {
  private Orphans() {}

  /** Whether there may be such files: in doubt, as where the folder cannot be listed, yes. */
  static boolean mayLieIn(Table table) {
    if (!(table.io() instanceof SupportsPrefixOperations folders)) {
      return true;
    }
    Set<String> known = known(table);
    return StreamSupport.stream(folders.listPrefix(table.location()).spliterator(), false)
        .map(file -> new Path(file.location()))
        .anyMatch(file -> !isHidden(file) && !known.contains(file.toUri().getPath()));
  }

  /** As checksums are, which are hidden from every reader of a table. */
  private static boolean isHidden(Path file) {
    return file.getName().startsWith(".") || file.getName().startsWith("_");
  }

  private static Set<String> known(Table table) {
    Set<String> known = new HashSet<>();
    add(known, ReachableFileUtil.metadataFileLocations(table, false));
    add(known, ReachableFileUtil.manifestListLocations(table));
    add(known, ReachableFileUtil.statisticsFilesLocations(table));
    Set<String> manifests = new HashSet<>();
    for (Snapshot snapshot : table.snapshots()) {
      for (ManifestFile manifest : snapshot.allManifests(table.io())) {
        if (manifests.add(manifest.path())) {
          addFiles(known, table, manifest);
        }
      }
    }
    add(known, manifests);
    return known;
  }

  private static void addFiles(Set<String> known, Table table, ManifestFile manifest) {
    try (CloseableIterable<String> files =
        ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
      add(known, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Set<String> known, Iterable<String> locations) {
    locations.forEach(location -> known.add(new Path(location).toUri().getPath()));
  }
}
