package dev.outreach.measure;

import dev.outreach.table.ChannelGroups;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a list of channels stays within: the channel if it is just one, each group that holds all of
 * them, and {@link #ALL} channels.
 */
public final class ChannelScopes {
  public static final String ALL = "all";

  /** In the order in which reports print them. */
  public record Scope(int rank, String name) implements Comparable<Scope> {
    private static final Comparator<Scope> ORDER =
        Comparator.comparing(Scope::rank).thenComparing(Scope::name);

    public boolean isAll() {
      return rank == 2;
    }

    @Override
    public int compareTo(Scope other) {
      return ORDER.compare(this, other);
    }
  }

  private ChannelScopes() {}

  /** The scopes of distinct channels. */
  public static List<Scope> of(Collection<String> channels, ChannelGroups groups) {
    List<Scope> scopes = new ArrayList<>();
    if (channels.size() == 1) {
      scopes.add(new Scope(0, channels.iterator().next()));
    }
    new TreeMap<>(groups.groups())
        .forEach(
            (name, members) -> {
              if (Set.copyOf(members).containsAll(channels)) {
                scopes.add(new Scope(1, name));
              }
            });
    scopes.add(new Scope(2, ALL));
    return scopes;
  }
}
