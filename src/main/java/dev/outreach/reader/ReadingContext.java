package dev.outreach.reader;

import dev.outreach.export.Limits;
import dev.outreach.export.RecordId;
import dev.outreach.identity.Identifiers;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader needs to know besides the file: who I am, how identifiers are normalised (region of
 * phone numbers), the zone of times that name none, the bounds, the user's CSV mappings, and the
 * stages of their pipeline.
 */
public record ReadingContext(
    ExportOwner me,
    Identifiers identifiers,
    ZoneId zone,
    Limits limits,
    List<Mapping> mappings,
    DealStages dealStages)
    implements Serializable {
  /** Raised when a reader comes to make something else of the same file. */
  private static final int READERS_VERSION = 8;

  /** As most are: nothing is said of stages. */
  public ReadingContext(
      ExportOwner me, Identifiers identifiers, ZoneId zone, Limits limits, List<Mapping> mappings) {
    this(me, identifiers, zone, limits, mappings, DealStages.UNNAMED);
  }

  /**
   * Changes whenever the same file could give other entries: a file read under another one is read
   * again.
   */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    text.append(READERS_VERSION).append(identifiers).append(zone).append(limits);
    text.append(dealStages);
    text.append(new TreeSet<>(me.names())).append(new TreeSet<>(me.identifiers()));
    for (Mapping mapping : mappings) {
      text.append(mapping.name()).append(mapping.files()).append(mapping.entry());
      text.append(new TreeMap<>(mapping.columns())).append(mapping.zone());
      text.append(new TreeMap<>(mapping.constants())).append(mapping.datePattern());
      mapping.values().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(field -> text.append(field.getKey()).append(new TreeMap<>(field.getValue())));
    }
    return RecordId.of(text.toString());
  }
}
