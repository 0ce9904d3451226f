package dev.outreach.format.phone;

import dev.outreach.export.Entry;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls of a switchboard's log, whose legs are put together. They stand near each other but
 * other calls' legs stand between them, so calls are held until the log's time is {@link
 * #STAYS_OPEN} away from them, on either side (some logs have the newest row first), or until
 * {@link #MOST_LEGS} legs are held. A leg that comes later still becomes a touch of its own, with
 * the id of its call, and is counted once with it.
 */
final class CallLegs implements RecordReader {
  /** Longer than a call that was passed on goes on after its first leg was written down. */
  static final Duration STAYS_OPEN = Duration.ofHours(4);

  /** Of all calls that are held: some megabytes. */
  static final int MOST_LEGS = 10_000;

  private final LegLog log;
  private final PbxCalls calls;
  private final Set<OpenCall> open = new LinkedHashSet<>();
  private final Map<String, OpenCall> byKey = new HashMap<>();
  private int held;
  private Instant now = Instant.EPOCH;

  CallLegs(LegLog log, String switchboard, ReadingContext reading) {
    this.log = log;
    this.calls = new PbxCalls(switchboard, reading);
  }

  @Override
  public List<Entry> next() throws IOException {
    while (!isOldestDue()) {
      try {
        Leg leg = log.next();
        if (leg == null) {
          return open.isEmpty() ? null : calls.entries(takeOldest());
        }
        now = leg.end();
        callOf(leg).add(leg);
        held++;
      } catch (BadLeg e) {
        return List.of(e.reject());
      }
    }
    return calls.entries(takeOldest());
  }

  @Override
  public void close() throws IOException {
    log.close();
  }

  private boolean isOldestDue() {
    if (open.isEmpty()) {
      return false;
    }
    Duration away = Duration.between(open.iterator().next().latest, now).abs();
    return held >= MOST_LEGS || away.compareTo(STAYS_OPEN) > 0;
  }

  /** The open call that shares a key with the leg; where several do, they become one. */
  private OpenCall callOf(Leg leg) {
    OpenCall call = null;
    for (String key : leg.keys()) {
      OpenCall known = byKey.get(key);
      if (call == null) {
        call = known;
      } else if (known != null && known != call) {
        take(known, call);
      }
    }
    if (call == null) {
      call = new OpenCall();
      open.add(call);
    }
    for (String key : leg.keys()) {
      byKey.put(key, call);
    }
    return call;
  }

  private void take(OpenCall other, OpenCall into) {
    open.remove(other);
    for (Leg leg : other.legs) {
      into.add(leg);
      leg.keys().forEach(key -> byKey.put(key, into));
    }
  }

  private List<Leg> takeOldest() {
    OpenCall oldest = open.iterator().next();
    open.remove(oldest);
    held -= oldest.legs.size();
    oldest.legs.stream().flatMap(leg -> leg.keys().stream()).forEach(byKey::remove);
    return oldest.legs;
  }

  private static final class OpenCall {
    private final List<Leg> legs = new ArrayList<>();
    private Instant latest = Instant.MIN;

    void add(Leg leg) {
      legs.add(leg);
      latest = leg.end().isAfter(latest) ? leg.end() : latest;
    }
  }
}
