package dev.outreach.source;

import java.io.Serializable;
import java.time.Instant;

/**
 * When something happened: the instant, the text it was read from, and how its zone is known (a
 * word of {@link dev.outreach.table.ZoneBasis}).
 */
public record When(Instant instant, String raw, String basis) implements Serializable {}
