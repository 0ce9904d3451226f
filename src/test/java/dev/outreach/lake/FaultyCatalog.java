package dev.outreach.lake;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.LocationProvider;
import org.apache.iceberg.jdbc.JdbcCatalog;

/**
 * The embedded catalog, of which one commit breaks off before or after it is made; who commits does
 * not learn which, and clears nothing away, as where the machine stops. Public because Iceberg
 * makes it by its name.
 */
public final class FaultyCatalog extends JdbcCatalog {
  private static final AtomicInteger LEFT = new AtomicInteger();

  /** The moment before the first commit is 1, that after it 2. */
  static void breakOffAt(int moment) {
    LEFT.set(moment);
  }

  /** Whether that moment has come. */
  static boolean isOver() {
    return LEFT.get() <= 0;
  }

  private static void reached() {
    if (LEFT.decrementAndGet() == 0) {
      throw new CommitStateUnknownException(new IllegalStateException("broken off"));
    }
  }

  @Override
  protected TableOperations newTableOps(TableIdentifier table) {
    TableOperations beneath = super.newTableOps(table);
    return new TableOperations() {
      @Override
      public void commit(TableMetadata base, TableMetadata metadata) {
        reached();
        beneath.commit(base, metadata);
        reached();
      }

      @Override
      public TableMetadata current() {
        return beneath.current();
      }

      @Override
      public TableMetadata refresh() {
        return beneath.refresh();
      }

      @Override
      public FileIO io() {
        return beneath.io();
      }

      @Override
      public String metadataFileLocation(String file) {
        return beneath.metadataFileLocation(file);
      }

      @Override
      public LocationProvider locationProvider() {
        return beneath.locationProvider();
      }

      @Override
      public TableOperations temp(TableMetadata uncommitted) {
        return beneath.temp(uncommitted);
      }
    };
  }
}
