package dev.outreach.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A deal or an invoice; the columns of {@link dev.outreach.table.Contracts}. {@code contractId} is
 * the tool's own; where it is null, who and when make the id.
 */
public record Contract(
    String place,
    String contractId,
    List<String> identifiers,
    String personName,
    String company,
    String status,
    LocalDate signedOn,
    BigDecimal amount,
    String currency,
    String referredBy,
    String note,
    String kind)
    implements Entry {
  @Override
  public Row toRow(String source) {
    String party = identifiers.isEmpty() ? null : identifiers.get(0);
    String id =
        contractId != null
            ? RecordId.of(source, contractId)
            : RecordId.of(source, null, party, personName, company, String.valueOf(signedOn));
    return RowFactory.create(
        id,
        source,
        identifiers.toArray(String[]::new),
        personName,
        company,
        status,
        signedOn,
        amount,
        currency,
        referredBy,
        note,
        kind);
  }
}
