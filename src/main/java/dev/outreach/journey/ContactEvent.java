package dev.outreach.journey;

import java.time.LocalDate;

/**
 * A person as one address book knows them; any cell but the source may be null. In the history it
 * stands before everything else.
 */
public record ContactEvent(
    String source, String personName, String company, LocalDate connectedOn, String referredBy) {}
