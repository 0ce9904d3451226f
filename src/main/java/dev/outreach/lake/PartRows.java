package dev.outreach.lake;

import dev.outreach.export.Delivery;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportStamp;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Part;
import dev.outreach.identity.Suppression;
import dev.outreach.identity.SuppressionFilter;
import dev.outreach.identity.SuppressionFilter.Effect;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Quarantine;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of one part, read as they are asked for, and then what its reader counted. A part
 * that cannot be read to its end says why; what was read before stands before that.
 */
final class PartRows implements Iterator<PartRows.Record> {
  private static final Logger LOG = LoggerFactory.getLogger(PartRows.class);

  private final Part part;
  private final ReadingContext reading;
  private final SuppressionFilter erased;
  private final Deque<Record> ready = new ArrayDeque<>();
  private RecordReader reader;
  private boolean closed;
  private long records;
  private long given;
  private long skipped;
  private long suppressed;
  private String refusal;
  private ExportStamp stamp = ExportStamp.NONE;

  /**
   * A record as its table has it.
   *
   * @param place in the file
   * @param own the table's own columns
   */
  record Record(String table, String place, Row own) {}

  /**
   * What the reader of a part counted.
   *
   * @param given entries that it gave out, counted as it gave them
   * @param skipped records that are no touch by their nature
   * @param suppressed how many of those given are of people who were erased
   * @param refusal why the part is refused as a whole, in the words for the user; null where it is
   *     not
   * @param stamp when the part says that it was made, and what it lists whole
   */
  record Closing(long given, long skipped, long suppressed, String refusal, ExportStamp stamp)
      implements Serializable {
    static final Closing NONE = new Closing(0, 0, 0, null, ExportStamp.NONE);
  }

  PartRows(Part part, ReadingContext reading, Suppression suppression) {
    this.part = part;
    this.reading = reading;
    this.erased = suppression.isEmpty() ? null : suppression.filter();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !closed) {
      read();
    }
    return !ready.isEmpty();
  }

  @Override
  public Record next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void read() {
    try {
      if (reader == null) {
        reader = part.open(reading);
      }
      List<Entry> entries = reader.next();
      if (entries == null) {
        close(part.delivery().isUnchanged() ? null : Delivery.CHANGED);
        return;
      }
      records++;
      given += entries.size();
      skipped += entries.isEmpty() ? 1 : 0;
      for (Entry entry : entries) {
        Record row = row(entry);
        if (row == null) {
          suppressed++;
        } else {
          ready.add(row);
        }
      }
    } catch (RefusedFile e) {
      close(e.getMessage());
    } catch (IOException e) {
      close("it could not be read to its end (" + e.getClass().getSimpleName() + ")");
    } catch (RuntimeException e) {
      // The message of an unforeseen exception may quote the data: only its place is logged.
      StackTraceElement[] at = e.getStackTrace();
      LOG.error("reader {} failed at {}", part.format(), at.length == 0 ? "?" : at[0], strip(e));
      close("record " + (records + 1) + " broke the reader (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Null where the entry is of somebody who was erased. */
  private Record row(Entry entry) {
    String table = StagedRecords.table(entry);
    Row own = entry.toRow(part.format());
    String place = part.place(entry.place());
    if (erased != null) {
      Object[] cells = SuppressionFilter.cells(own, own.size());
      boolean isGone = erased.take(table, cells) == Effect.GONE;
      boolean isReject = table.equals(Quarantine.NAME);
      if (isGone || isReject && erased.isNamed(place)) {
        return null;
      }
      own = RowFactory.create(cells);
      place = erased.text(place);
    }
    return new Record(table, place, own);
  }

  private static Throwable strip(RuntimeException e) {
    Throwable withoutMessage = new Throwable(e.getClass().getName());
    withoutMessage.setStackTrace(e.getStackTrace());
    return withoutMessage;
  }

  /** What its reader counted, once all its records were asked for. */
  Closing closing() {
    ExportStamp told =
        erased == null ? stamp : new ExportStamp(stamp.madeAt(), erased.text(stamp.wholeOf()));
    return new Closing(given, skipped, suppressed, refusal, told);
  }

  private void close(String why) {
    closed = true;
    refusal = why;
    if (reader != null) {
      stamp = reader.stamp();
      try {
        reader.close();
      } catch (IOException e) {
        LOG.warn("a reader of {} could not be closed", part.format());
      }
    }
  }
}
