package dev.outreach.summary;

import dev.outreach.export.Delivery;
import dev.outreach.lake.FileCounts;
import dev.outreach.lake.Intake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The exports as a run found them.
 *
 * @param found how many files lay there
 * @param known how many of them were not read: their bytes were before, or stand in another file
 * @param files those that were read, then those of no known format
 */
public record ReadExports(long found, long known, List<FileAccount> files) {

  /** Of a run that stored what it took. */
  public static ReadExports stored(List<Delivery> found, Intake.Taken taken) {
    return of(found, taken, FileAccount::stored);
  }

  /** Of a run whose audit failed. */
  public static ReadExports notStored(List<Delivery> found, Intake.Taken taken) {
    return of(found, taken, FileAccount::notStored);
  }

  private static ReadExports of(
      List<Delivery> found, Intake.Taken taken, Function<FileCounts, FileAccount> account) {
    List<FileAccount> files = new ArrayList<>(taken.files().stream().map(account).toList());
    Map<String, Delivery> byPath = new HashMap<>();
    found.forEach(file -> byPath.put(file.path(), file));
    taken.unrecognised().forEach(path -> files.add(FileAccount.unrecognised(byPath.get(path))));
    return new ReadExports(found.size(), found.size() - files.size(), List.copyOf(files));
  }
}
