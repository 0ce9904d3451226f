package dev.outreach.summary;

import dev.outreach.export.Delivery;
import dev.outreach.lake.FileCounts;

/**
 * What became of the records of a file that was read: {@code given = touches + contacts + contracts
 * + duplicates + rejected + suppressed}, but where the audit failed.
 *
 * @param path as it was found, below the configured folder
 * @param format name of the source, or null where none knows the file
 * @param status {@code taken}; {@code refused}: nothing of it was stored, the run went on without
 *     it; {@code unrecognised}: of no known format; {@code not_stored}: the audit failed, and
 *     nothing was stored of any file
 * @param given records that its reader gave out
 * @param touches newly stored, as contacts and contracts are
 * @param rejected put aside as unreadable; of a refused file, all
 * @param suppressed of people who were erased: nothing of them is stored
 * @param skipped records that are no touch by their nature; not among the given
 * @param firstProblem what was wrong with the first rejected record, or with the file; or null. Of
 *     an archive it begins with a path in it
 */
public record FileAccount(
    String path,
    String sha256,
    long bytes,
    String format,
    String status,
    long given,
    long touches,
    long contacts,
    long contracts,
    long duplicates,
    long rejected,
    long suppressed,
    long skipped,
    String firstProblem) {
  private static final String TAKEN = "taken";
  private static final String REFUSED = "refused";
  private static final String UNRECOGNISED = "unrecognised";
  private static final String NOT_STORED = "not_stored";

  static FileAccount stored(FileCounts file) {
    return of(file, TAKEN);
  }

  static FileAccount notStored(FileCounts file) {
    return of(file, NOT_STORED);
  }

  static FileAccount unrecognised(Delivery file) {
    return new FileAccount(
        file.path(), file.sha256(), file.bytes(), null, UNRECOGNISED, 0, 0, 0, 0, 0, 0, 0, 0, null);
  }

  private static FileAccount of(FileCounts file, String status) {
    boolean isRefused = file.isRefused();
    return new FileAccount(
        file.delivery().path(),
        file.delivery().sha256(),
        file.delivery().bytes(),
        file.source(),
        isRefused ? REFUSED : status,
        file.given(),
        isRefused ? 0 : file.touches(),
        isRefused ? 0 : file.contacts(),
        isRefused ? 0 : file.contracts(),
        isRefused ? 0 : file.duplicates(),
        isRefused ? file.given() : file.rejected(),
        isRefused ? 0 : file.suppressed(),
        file.skipped(),
        file.firstProblem());
  }
}
