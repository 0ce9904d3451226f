package dev.outreach.journey;

import java.time.LocalDate;

/**
 * A person as the address books of one format know them.
 *
 * @param source the format
 * @param connectedOn the first day on which a book of it says that we were connected; or null
 * @param journey null where there is neither touch nor contract
 */
public record Relation(String source, LocalDate connectedOn, Journey journey) {}
