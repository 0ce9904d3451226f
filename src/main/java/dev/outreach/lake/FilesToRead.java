package dev.outreach.lake;

import dev.outreach.export.Archive;
import dev.outreach.export.ArchiveDate;
import dev.outreach.export.Delivery;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.export.RejectBudget;
import dev.outreach.export.Text;
import dev.outreach.format.Part;
import dev.outreach.table.Quarantine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The files that a run reads: the parts of each, its account, and whether it is refused. */
final class FilesToRead {
  /** Finds the parts of a file, as {@link Part#of} does. */
  interface Recogniser {
    List<Part> parts(Delivery delivery) throws IOException;
  }

  private static final String UNREADABLE = "it could not be read: ";

  private final Map<String, FileCounts> files = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Delivery> unrecognised = new ArrayList<>();
  private final Set<String> tables = new TreeSet<>();

  /** The parts of a file, or why it is refused. */
  private record Found(List<Part> parts, String refusal) {}

  /**
   * Opens an account for each file of a known format. Several are looked at side by side: there may
   * be thousands, and a large one is searched through for the beginnings of its pieces.
   */
  static FilesToRead of(List<Delivery> deliveries, Recogniser recogniser) {
    FilesToRead accounts = new FilesToRead();
    Map<String, Found> found =
        Parallel.map(deliveries, Delivery::path, delivery -> found(delivery, recogniser));
    for (Delivery delivery : deliveries) {
      Found file = found.get(delivery.path());
      if (file.refusal() == null) {
        accounts.open(delivery, file.parts());
      } else {
        accounts.refuse(delivery, file.refusal());
      }
    }
    return accounts;
  }

  private static Found found(Delivery delivery, Recogniser recogniser) {
    try {
      return new Found(recogniser.parts(delivery), null);
    } catch (RefusedFile e) {
      return new Found(List.of(), e.getMessage());
    } catch (IOException e) {
      return new Found(List.of(), UNREADABLE + e.getClass().getSimpleName());
    }
  }

  private void open(Delivery delivery, List<Part> known) {
    if (known.isEmpty()) {
      unrecognised.add(delivery);
    } else {
      parts.addAll(known);
      files.put(delivery.sha256(), new FileCounts(delivery, sourceOf(known)));
    }
  }

  private void refuse(Delivery delivery, String why) {
    String source = Archive.isNamed(delivery.path()) ? "archive" : "unknown";
    files.put(delivery.sha256(), new FileCounts(delivery, source).refuse(why));
  }

  /** The source's name; of an archive with several, what their names begin with. */
  private static String sourceOf(List<Part> parts) {
    Set<String> names =
        parts.stream().map(p -> p.format()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> families =
        names.stream().map(n -> n.split("-")[0]).collect(Collectors.toCollection(TreeSet::new));
    return String.join("+", names.size() == 1 ? names : families);
  }

  List<Part> parts() {
    return parts;
  }

  List<Delivery> unrecognised() {
    return unrecognised;
  }

  Collection<FileCounts> files() {
    return files.values();
  }

  FileCounts of(String sha256) {
    return files.get(sha256);
  }

  boolean isTaken(String sha256) {
    return files.containsKey(sha256) && !files.get(sha256).isRefused();
  }

  /** The tables that something was read for. */
  Set<String> tables() {
    return tables;
  }

  /**
   * Notes what was read, and refuses what is over its budget of rejects.
   *
   * @param parts in their order
   * @param seen when a file was first seen
   */
  void countGiven(List<PartCounts> parts, RejectBudget budget, Function<Delivery, Instant> seen) {
    Map<String, List<PartCounts>> perFile =
        parts.stream().collect(Collectors.groupingBy(PartCounts::file));
    perFile.forEach((sha, own) -> countGiven(files.get(sha), own, budget, seen));
  }

  private void countGiven(
      FileCounts file,
      List<PartCounts> parts,
      RejectBudget budget,
      Function<Delivery, Instant> seen) {
    // Events later than the file's last writing were to come then; unless all are, since a file
    // may have lost its time.
    Instant latest = latest(parts, PartCounts::latestWhenWritten);
    Instant stamp = stamp(file, latest(parts, PartCounts::madeAt));
    file.given(
            sum(parts, part -> part.closing().given()),
            sum(parts, part -> part.closing().skipped()))
        .suppressed(sum(parts, part -> part.closing().suppressed()))
        .made(
            Editions.madeAt(
                latest != null ? latest : latest(parts, PartCounts::latest),
                stamp,
                seen.apply(file.delivery())),
            Text.orNull(wholeOf(parts)))
        .rejected(
            sum(parts, part -> part.records(Quarantine.NAME)),
            sum(parts, PartCounts::heldBack),
            first(parts, PartCounts::firstReject).map(FilesToRead::problem).orElse(null));
    for (String table : Lake.OWN.keySet()) {
      if (sum(parts, part -> part.records(table)) > 0) {
        tables.add(table);
      }
    }
    first(parts, part -> part.closing().refusal())
        .ifPresentOrElse(file::refuse, () -> file.refuseOver(budget));
  }

  private static long sum(List<PartCounts> parts, ToLongFunction<PartCounts> count) {
    return parts.stream().mapToLong(count).sum();
  }

  private static Instant latest(List<PartCounts> parts, Function<PartCounts, Instant> at) {
    return parts.stream()
        .map(at)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static <T> Optional<T> first(List<PartCounts> parts, Function<PartCounts, T> of) {
    return parts.stream().map(of).filter(Objects::nonNull).findFirst();
  }

  private static String wholeOf(List<PartCounts> parts) {
    return parts.stream()
        .map(part -> part.closing().stamp().wholeOf())
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** What the export says of itself, else the date in its archive's name. */
  private static Instant stamp(FileCounts file, Instant own) {
    return own != null ? own : ArchiveDate.of(file.delivery().path()).orElse(null);
  }

  private static String problem(Reject first) {
    return first.place() + ": " + first.inWords();
  }

  /** Takes back what became of the records, so that they can be judged again. */
  void forgetFates() {
    files.values().forEach(FileCounts::forgetFates);
  }

  /** The files that are not refused. */
  List<FileCounts> taken() {
    return files.values().stream().filter(file -> !file.isRefused()).toList();
  }

  /**
   * Holds what was read and what would be stored together.
   *
   * @throws Intake.AuditFailed if a file's account does not balance
   */
  void audit() throws Intake.AuditFailed {
    List<String> unbalanced =
        files.values().stream()
            .filter(file -> !file.isBalanced())
            .map(file -> file.delivery().path())
            .toList();
    if (!unbalanced.isEmpty()) {
      throw new Intake.AuditFailed(
          "what was read and what would be stored do not add up in "
              + String.join(", ", unbalanced),
          unbalanced);
    }
  }
}
