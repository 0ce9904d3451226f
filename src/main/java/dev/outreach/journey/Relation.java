package dev.outreach.journey;

import java.time.LocalDate;

/**
 * A row of {@link dev.outreach.table.Relations} without the person.
 *
 * @param journey null where there is neither touch nor contract
 */
public record Relation(String source, LocalDate connectedOn, Journey journey) {}
