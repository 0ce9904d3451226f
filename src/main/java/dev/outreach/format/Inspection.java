package dev.outreach.format;

import dev.outreach.export.Contact;
import dev.outreach.export.Contract;
import dev.outreach.export.Delivery;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.export.RejectBudget;
import dev.outreach.export.Touch;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What one file holds, found by reading it through and storing nothing.
 *
 * @param path as the user knows it
 * @param format names of the sources that read it; empty where none recognises it
 * @param skipped records that are no touch by their nature: drafts, advertisements
 * @param isBroken whether a reader failed in a way that it must not, which is a fault of ours
 * @param seconds that reading it took
 * @param problems the first few: what an unknown file is, the reason it is refused for, or rejected
 *     records with their place
 */
public record Inspection(
    String path,
    String format,
    long touches,
    long contacts,
    long contracts,
    long rejected,
    long skipped,
    boolean isRefused,
    boolean isBroken,
    double seconds,
    List<String> problems) {
  private static final int PROBLEMS = 3;

  public boolean isRecognised() {
    return !format.isEmpty();
  }

  /**
   * Reads every record of a file.
   *
   * @param witness is shown every entry, also those of a file that is refused in the end
   */
  public static Inspection of(
      Delivery delivery, ReadingContext reading, RejectBudget budget, Consumer<Entry> witness)
      throws IOException {
    long start = System.nanoTime();
    Tally tally = new Tally(witness);
    try {
      List<Part> parts = Part.whole(delivery, reading);
      for (Part part : parts) {
        tally.formats.add(part.format());
      }
      for (Part part : parts) {
        tally.read(part, reading);
      }
      tally.refuseOver(budget);
      if (!delivery.isUnchanged()) {
        tally.refuse(Delivery.CHANGED);
      }
      if (parts.isEmpty()) {
        tally.describe(delivery.file(), reading);
      } else {
        Header.unusual(delivery.file()).ifPresent(tally.problems::add);
      }
    } catch (RefusedFile e) {
      if (tally.formats.isEmpty()) {
        tally.formats.add("archive");
      }
      tally.refuse(e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // Its message may quote the data.
      tally.isBroken = true;
      tally.refuse("its reader broke (" + e.getClass().getSimpleName() + "): please report this");
    }
    return tally.of(delivery.path(), (System.nanoTime() - start) / 1e9);
  }

  /** Counts as the records pass. */
  private static final class Tally {
    private final TreeSet<String> formats = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();
    private final Consumer<Entry> witness;
    private long touches;
    private long contacts;
    private long contracts;
    private long rejected;
    private long skipped;
    private boolean isRefused;
    private boolean isBroken;

    Tally(Consumer<Entry> witness) {
      this.witness = witness;
    }

    void read(Part part, ReadingContext reading) throws IOException {
      try (RecordReader reader = part.open(reading)) {
        for (List<Entry> entries = reader.next(); entries != null; entries = reader.next()) {
          skipped += entries.isEmpty() ? 1 : 0;
          entries.forEach(entry -> count(part, entry));
        }
      }
    }

    private void count(Part part, Entry entry) {
      witness.accept(entry);
      if (entry instanceof Touch) {
        touches++;
      } else if (entry instanceof Contact) {
        contacts++;
      } else if (entry instanceof Contract) {
        contracts++;
      } else if (entry instanceof Reject reject) {
        rejected++;
        if (problems.size() < PROBLEMS) {
          problems.add(part.place(reject.place()) + ": " + reject.inWords());
        }
      }
    }

    void refuseOver(RejectBudget budget) {
      long all = touches + contacts + contracts + rejected;
      if (budget.isOver(all, rejected, skipped)) {
        refuse(budget.refusal(all, rejected, skipped, problems.remove(0)));
      }
    }

    /** Says of a file of no known format what it is, and what it comes near to. */
    void describe(ExportFile file, ReadingContext reading) throws IOException {
      if (Formats.isEvidence(file)) {
        problems.add("read together with the files beside it");
        return;
      }
      String kind = FileKind.of(file).words();
      problems.add(
          NearestFormat.format(file, reading)
              .map(near -> kind + "; nearest to " + near)
              .orElse(kind));
    }

    void refuse(String why) {
      isRefused = true;
      problems.add(0, why);
    }

    Inspection of(String path, double seconds) {
      return new Inspection(
          path,
          String.join("+", formats),
          touches,
          contacts,
          contracts,
          rejected,
          skipped,
          isRefused,
          isBroken,
          seconds,
          List.copyOf(problems));
    }
  }
}
