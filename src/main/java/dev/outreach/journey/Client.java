package dev.outreach.journey;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One client: a row of {@link dev.outreach.table.Clients} without the person who signed. */
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
    Long daysToFirstContract) {}
