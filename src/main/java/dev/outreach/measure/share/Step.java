package dev.outreach.measure.share;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One step of a campaign in all its variants.
 *
 * @param name null for touches that name a variant and no step
 * @param variants in any order
 */
public record Step(String campaign, String name, List<Variant> variants) {
  /**
   * So many variants are compared with each other, those with most people; more are hardly wordings
   * that somebody tries, but texts that differ from person to person.
   */
  public static final int MOST_COMPARED = 20;

  private static final Comparator<Variant> LARGEST_FIRST =
      Comparator.comparing(Variant::people).reversed().thenComparing(Variant::name);

  /** Two variants of this step, each pair once. */
  public record Pair(Variant one, Variant other) {}

  /** Each two of the named variants, {@link #MOST_COMPARED} of them at most. */
  public List<Pair> pairs() {
    List<Variant> compared = compared();
    return IntStream.range(0, compared.size())
        .boxed()
        .flatMap(i -> compared.subList(0, i).stream().map(one -> new Pair(one, compared.get(i))))
        .toList();
  }

  /** The variants that are in no pair. */
  public List<Variant> alone() {
    Set<String> names = new HashSet<>();
    pairs().forEach(pair -> names.addAll(List.of(pair.one.name(), pair.other.name())));
    return variants.stream()
        .filter(variant -> variant.name() == null || !names.contains(variant.name()))
        .toList();
  }

  /** Of all named variants having the same reply rate: {@link EqualShares#pValue}. */
  public Double pValue() {
    return EqualShares.pValue(counts(Variant::replied), counts(Variant::people));
  }

  private List<Variant> compared() {
    return named().sorted(LARGEST_FIRST).limit(MOST_COMPARED).toList();
  }

  private Stream<Variant> named() {
    return variants.stream().filter(variant -> variant.name() != null);
  }

  private long[] counts(ToLongFunction<Variant> count) {
    return named().mapToLong(count).toArray();
  }
}
