package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;

import dev.outreach.identity.Suppression;
import dev.outreach.table.Suppressed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The table {@link Suppressed}. It is none of those whose state the ledger tells: no run rolls it
 * back, and {@code undo} leaves it. Its properties say under which key it was made, and whether
 * what it lists has been removed everywhere.
 */
public final class SuppressionList {
  private static final String KEY_ID = "outreach.key-id";
  private static final String DONE = "outreach.erased-at-snapshot";

  private final Lake lake;

  public SuppressionList(Lake lake) {
    this.lake = lake;
  }

  /** Whether anybody was ever erased. */
  public boolean exists() {
    return lake.exists(Suppressed.NAME);
  }

  /** Whether something that it lists may still be stored, since an erasure was cut off. */
  public boolean isPending() {
    Table table = load();
    return table != null
        && !Long.toString(table.currentSnapshot().snapshotId())
            .equals(table.properties().get(DONE));
  }

  /** All that it lists has been removed. */
  public void done() {
    Table table = load();
    table
        .updateProperties()
        .set(DONE, Long.toString(table.currentSnapshot().snapshotId()))
        .commit();
  }

  /** Whether this key made it, or may begin it. */
  public boolean isMadeWith(byte[] key) {
    Table table = load();
    return table == null || Suppression.keyId(key).equals(table.properties().get(KEY_ID));
  }

  /** All that it lists. */
  public Suppression under(byte[] key) {
    return exists() ? Suppression.under(key, hashes()) : Suppression.NONE;
  }

  private Set<String> hashes() {
    Set<String> hashes = new HashSet<>();
    lake.session()
        .table(Lake.address(Suppressed.NAME))
        .select(col(Suppressed.ID_HASH))
        .collectAsList()
        .forEach(row -> hashes.add(row.getString(0)));
    return hashes;
  }

  /**
   * Adds those that it does not list, in one commit. From then on it is pending.
   *
   * @param key that the hashes were made with
   */
  public void add(byte[] key, Set<String> hashes, Instant now) throws Exception {
    Set<String> known = exists() ? hashes() : Set.of();
    List<Row> rows =
        hashes.stream()
            .filter(hash -> !known.contains(hash))
            .sorted()
            .map(hash -> RowFactory.create(hash, now))
            .toList();
    var added = lake.session().createDataFrame(rows, Suppressed.SCHEMA).coalesce(1);
    String address = Lake.address(Suppressed.NAME);
    if (exists()) {
      load().updateProperties().remove(DONE).commit();
      added.writeTo(address).append();
    } else {
      lake.createNamespace();
      var writer =
          added.writeTo(address).using("iceberg").tableProperty(KEY_ID, Suppression.keyId(key));
      for (Map.Entry<String, String> property : Lake.PROPERTIES.entrySet()) {
        writer = writer.tableProperty(property.getKey(), property.getValue());
      }
      writer.create();
    }
  }

  private Table load() {
    return lake.snapshots().loadOrNull(Suppressed.NAME);
  }
}
