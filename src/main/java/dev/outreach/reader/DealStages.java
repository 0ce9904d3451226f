package dev.outreach.reader;

import dev.outreach.export.Text;
import dev.outreach.table.Contracts;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stages of a company's own pipeline, as its user names them. Case, accents, blanks and signs
 * make no difference.
 *
 * @param won stages in which a deal is won, as {@link Text#key} makes them
 * @param lost those in which it is lost
 */
public record DealStages(Set<String> won, Set<String> lost) implements Serializable {
  /** None are named: the words of a stage tell. */
  public static final DealStages UNNAMED = of(List.of(), List.of());

  public static DealStages of(Collection<String> won, Collection<String> lost) {
    return new DealStages(keys(won), keys(lost));
  }

  /** Won or lost, a word of {@link Contracts}; nothing where the user says nothing of the stage. */
  public Optional<String> status(String stage) {
    String key = stage == null ? "" : Text.key(stage);
    if (won.contains(key)) {
      return Optional.of(Contracts.WON);
    }
    return lost.contains(key) ? Optional.of(Contracts.LOST) : Optional.empty();
  }

  @Override
  public String toString() {
    return new TreeSet<>(won) + "" + new TreeSet<>(lost);
  }

  private static Set<String> keys(Collection<String> stages) {
    return stages.stream()
        .map(Text::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
