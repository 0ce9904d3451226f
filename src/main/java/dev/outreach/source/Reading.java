package dev.outreach.source;

import dev.outreach.identity.Identifiers;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;

/**
 * What a reader needs to know besides the file: who I am, how identifiers are normalised (region of
 * phone numbers), the zone of times that name none, the bounds, and the user's CSV mappings.
 */
public record Reading(
    Me me, Identifiers identifiers, ZoneId zone, Limits limits, List<Mapping> mappings)
    implements Serializable {}
