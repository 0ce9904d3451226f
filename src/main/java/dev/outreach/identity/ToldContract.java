package dev.outreach.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A deal or an invoice as one tool tells it: a row of {@link dev.outreach.table.Contracts}. Cells
 * that the table allows to be empty may be null.
 *
 * @param day on which it was won or lost
 */
record ToldContract(
    String id,
    String source,
    boolean isInvoice,
    List<String> identifiers,
    String personName,
    String company,
    String status,
    LocalDate day,
    BigDecimal amount,
    String currency,
    String referredBy) {}
