package dev.outreach.measure;

import dev.outreach.journey.Journey;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who and what brought people: everybody who was brought, once for their introducer and once for
 * how they found us; and the introducers' own journeys, which say who they are. Nobody is their own
 * introducer.
 */
public final class Referrals implements Serializable {
  public static final String INTRODUCER = "introducer";
  public static final String LEAD_SOURCE = "lead_source";

  /**
   * @param key what the spellings of one name have in common
   */
  private record Key(String by, String key) implements Serializable {}

  /** Who brought people, or what. */
  public static final class Source implements Serializable {
    private final String by;
    private final String key;
    private final Spellings written = new Spellings();
    private final Amounts amounts = new Amounts();
    private String introducer;
    private String name;
    private String channel;
    private Long given;
    private long contracted;
    private long preExisting;

    private Source(Key key) {
      this.by = key.by;
      this.key = key.key;
    }

    /** {@link #INTRODUCER} or {@link #LEAD_SOURCE}. */
    public String by() {
      return by;
    }

    /** What its spellings have in common. */
    public String key() {
      return key;
    }

    /** People who were brought. */
    public long people() {
      return written.count();
    }

    /** The introducer, where it is known who they are and there is a journey of theirs. */
    public String introducer() {
      return introducer;
    }

    /**
     * The introducer's own name where it is known, else what was written, as it mostly was; of one
     * whom nobody wrote down, an identifier.
     */
    public String name() {
      if (name != null) {
        return name;
      }
      return written.count() > 0 ? written.usual() : introducer;
    }

    /** Channel of the introducer's own first touch: the one that fed the word of mouth. */
    public String fedBy() {
      return channel;
    }

    /** Introductions that we made to the introducer; null where it is not known who they are. */
    public Long given() {
      return given;
    }

    public long contracted() {
      return contracted;
    }

    /** Of the people, customers from before the first touch. */
    public long preExisting() {
      return preExisting;
    }

    public Amounts amounts() {
      return amounts;
    }

    private void add(String spelling, Journey journey) {
      written.add(spelling);
      contracted += Conversions.isContracted(journey) ? 1 : 0;
      preExisting += journey.isPreExisting() ? 1 : 0;
      amounts.addIfContracted(journey);
    }

    /** Of several people of one spelling the last in the alphabet. */
    private void know(String person, Self self) {
      introducer = later(introducer, person);
      name = later(name, self.name);
      channel = later(channel, self.channel);
      given = given == null ? self.given : Math.max(given, self.given);
    }

    private void merge(Source other) {
      written.merge(other.written);
      amounts.merged(other.amounts);
      contracted += other.contracted;
      preExisting += other.preExisting;
    }

    private static String later(String one, String other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return CodePoints.ORDER.compare(one, other) < 0 ? other : one;
    }
  }

  /** What an introducer's journey says of them. */
  private record Self(String name, String channel, long given) implements Serializable {}

  private final Map<Key, Source> sources = new HashMap<>();
  private final TreeMap<String, Self> people = new TreeMap<>();

  /**
   * @param named whom address books and deals name as introducers: identifiers, and names
   */
  public void add(String person, Journey journey, Set<String> named) {
    String referredBy = journey.profile().referredBy();
    String introducer = Spellings.tidy(referredBy);
    if (introducer != null && !referredBy.equals(person)) {
      of(new Key(INTRODUCER, Spellings.key(introducer))).add(introducer, journey);
    }
    String leadSource = Spellings.tidy(journey.profile().leadSource());
    if (leadSource != null) {
      of(new Key(LEAD_SOURCE, Spellings.key(leadSource))).add(leadSource, journey);
    }
    if (journey.profile().introductions() > 0 || named.contains(person)) {
      people.put(
          person,
          new Self(
              journey.profile().name(), journey.firstChannel(), journey.profile().introductions()));
    }
  }

  private void know(String person, Self self) {
    Source source = of(new Key(INTRODUCER, Spellings.key(person)));
    if (self.given > 0 || source.written.contains(person)) {
      source.know(person, self);
    }
  }

  private Source of(Key key) {
    return sources.computeIfAbsent(key, Source::new);
  }

  public void merge(Referrals other) {
    other.sources.forEach((key, source) -> of(key).merge(source));
    people.putAll(other.people);
  }

  /** Those that brought somebody, or were given introductions; in no order. */
  public Collection<Source> sources() {
    Referrals all = new Referrals();
    all.merge(this);
    all.people.forEach(all::know);
    return all.sources.values().stream()
        .filter(source -> source.people() > 0 || source.given != null && source.given > 0)
        .toList();
  }
}
