package dev.outreach.measure;

import dev.outreach.measure.attribution.Attribution;
import dev.outreach.measure.attribution.ContractPath;
import dev.outreach.measure.attribution.Credit;
import dev.outreach.measure.attribution.ModelCredits;
import dev.outreach.measure.attribution.Path;
import dev.outreach.measure.attribution.PathCount;
import dev.outreach.measure.attribution.TouchPoint;
import dev.outreach.table.Paths;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of {@link Credits}, out of the paths of all contracts and the counts of the others. */
final class CreditTable {
  /** A chain that is solved in floating point leaves so little to a channel that earned nothing. */
  private static final double ROUNDING = 1e-9;

  private final Attribution attribution;
  private final boolean isCollapsed;
  private final List<ContractPath> contracts = new ArrayList<>();
  private final List<PathCount> ended = new ArrayList<>();
  private final SortedSet<String> channels = new TreeSet<>();
  private final SortedSet<String> currencies = new TreeSet<>();
  private long preExisting;
  private BigDecimal preExistingAmount = BigDecimal.ZERO;

  CreditTable(Attribution attribution, boolean isCollapsed) {
    this.attribution = attribution;
    this.isCollapsed = isCollapsed;
  }

  Iterator<Row> of(Iterator<Row> paths) {
    paths.forEachRemaining(this::take);
    List<Row> rows = new ArrayList<>();
    if (contracts.size() + preExisting > 0) {
      for (ModelCredits model : attribution.credits(priced(), ended)) {
        add(rows, model);
      }
    }
    return rows.iterator();
  }

  private void take(Row row) {
    if (row.isNullAt(row.fieldIndex(Paths.TOUCHES))) {
      PathCount count =
          new PathCount(row.getList(row.fieldIndex(Credits.CHANNELS)), 0, row.getAs(Credits.PATHS));
      ended.add(isCollapsed ? count.exposures() : count);
      return;
    }
    BigDecimal amount = row.getAs(Paths.AMOUNT);
    String currency = row.getAs(Paths.CURRENCY);
    if (amount != null) {
      currencies.add(currency == null ? "" : currency);
    }
    if (row.<Boolean>getAs(Credits.IS_PRE_EXISTING)) {
      preExisting++;
      preExistingAmount = amount == null ? preExistingAmount : preExistingAmount.add(amount);
      return;
    }
    Path path = path(row);
    channels.addAll(path.channels());
    contracts.add(new ContractPath(isCollapsed ? path.exposures() : path, amount));
  }

  private static Path path(Row row) {
    List<TouchPoint> touches = new ArrayList<>();
    for (Row touch : row.<Row>getList(row.fieldIndex(Paths.TOUCHES))) {
      touches.add(
          new TouchPoint(
              touch.getString(0), touch.getInstant(1), touch.getBoolean(2), touch.getBoolean(3)));
    }
    return new Path(touches, row.getInstant(row.fieldIndex(Paths.ENDED_AT)));
  }

  /** Amounts of several currencies cannot be added up. */
  private List<ContractPath> priced() {
    return isPriced()
        ? contracts
        : contracts.stream().map(contract -> new ContractPath(contract.path(), null)).toList();
  }

  private boolean isPriced() {
    return currencies.size() == 1;
  }

  private void add(List<Row> rows, ModelCredits model) {
    model
        .byChannel()
        .forEach(
            (channel, credit) -> {
              if (channels.contains(channel) || credit.contracts() > ROUNDING) {
                add(rows, model, channel, credit);
              }
            });
    add(rows, model, Credits.UNATTRIBUTED, model.unattributed());
    Double amount = isPriced() ? preExistingAmount.doubleValue() : null;
    add(rows, model, Credits.PRE_EXISTING, new Credit(preExisting, amount));
  }

  private void add(List<Row> rows, ModelCredits model, String channel, Credit credit) {
    String currency = String.join("+", currencies);
    rows.add(
        RowFactory.create(
            model.model(),
            channel,
            credit.contracts(),
            credit.contracts() / (contracts.size() + preExisting),
            isPriced() ? credit.amount() : null,
            currency.isEmpty() ? null : currency,
            (long) rows.size()));
  }
}
