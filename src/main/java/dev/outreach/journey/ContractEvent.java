package dev.outreach.journey;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One deal of a person, won or lost on a day, as one format of exports ({@code source}) tells it;
 * the cells after it, amount and currency may be null. In the history of its person it stands after
 * all touches of that day.
 */
public record ContractEvent(
    LocalDate signedOn,
    boolean isWon,
    BigDecimal amount,
    String currency,
    String source,
    String personName,
    String company,
    String referredBy) {}
