package dev.outreach.export;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A person as one address book knows them; the columns of {@link dev.outreach.table.Contacts}.
 * {@code place} is where in the file; whatever the export does not say is null.
 */
public record Contact(
    String place,
    List<String> identifiers,
    String personName,
    String company,
    String role,
    LocalDate connectedOn,
    String referredBy)
    implements Entry {
  @Override
  public Row toRow(String source) {
    String key = identifiers.isEmpty() ? null : String.join("\n", identifiers);
    String id =
        key != null ? RecordId.of(source, key) : RecordId.of(source, null, personName, company);
    return RowFactory.create(
        id,
        source,
        identifiers.toArray(String[]::new),
        personName,
        company,
        role,
        connectedOn,
        referredBy);
  }
}
