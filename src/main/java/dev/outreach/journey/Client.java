package dev.outreach.journey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One client: an account, a firm or a private person, with a contract won up to the as-of date.
 * Days are calendar days in the reporting zone.
 *
 * @param people of the account, with a touch that arrived
 * @param contracts won; a deal and its invoices are one, an invoice without a deal is one
 * @param amount what they amount to without tax, where all are of one currency; else null
 * @param currency the one currency, or all of them joined by {@code +}
 * @param firstTouchOn of anybody of the account; null without a touch, as are channel and opener
 * @param openedBy as in {@link dev.outreach.table.Journeys}
 * @param daysToFirstContract from the first touch; null where the contract came before it
 */
public record Client(
    ContractEvent.Client known,
    long people,
    LocalDate firstContractOn,
    LocalDate lastContractOn,
    long contracts,
    BigDecimal amount,
    String currency,
    LocalDate firstTouchOn,
    String firstChannel,
    String openedBy,
    Long daysToFirstContract)
    implements Serializable {}
