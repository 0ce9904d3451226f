package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The channel that leads in most ways of crediting contracts, and how far they agree on it. What is
 * credited is each client's first contract, or every contract.
 */
final class CreditAnswer implements Topic {
  private static final String TABLE = "attribution";
  private static final String CHANNEL = "channel";
  private static final String CONTRACTS = "contracts";
  private static final String SHARE = "share";
  private static final String UNATTRIBUTED = "unattributed";
  private static final Set<String> NO_CHANNEL = Set.of(UNATTRIBUTED, "pre_existing");

  /** Half of the last of six decimals: of credits this close neither leads. */
  private static final double LEVEL = 5e-7;

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    Map<String, List<Line>> models =
        tables
            .lines(TABLE)
            .collect(
                Collectors.groupingBy(
                    line -> line.text("model"), LinkedHashMap::new, Collectors.toList()));
    double contracts =
        models.values().stream().mapToDouble(CreditAnswer::contracts).findFirst().orElse(0);
    return contracts == 0
        ? Stream.empty()
        : Stream.of(
            said(models, voice)
                .with("what", what(models, Math.round(contracts), voice))
                .with("few", contracts < Phrases.ENOUGH ? "yes" : "no")
                .of(TABLE));
  }

  private static FilledText said(Map<String, List<Line>> models, Phrases voice) {
    Map<String, Long> leads = new LinkedHashMap<>();
    models.values().stream()
        .flatMap(CreditAnswer::leading)
        .forEach(line -> leads.merge(line.text(CHANNEL), 1L, Long::sum));
    if (leads.isEmpty()) {
      return voice.say("credit.none").count("days", lookback(models));
    }
    String channel =
        leads.entrySet().stream()
            .max(
                Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                    .thenComparingDouble(lead -> total(models, lead.getKey())))
            .orElseThrow()
            .getKey();
    double[] shares = shares(models, channel);
    double unattributed =
        models.values().stream().mapToDouble(CreditAnswer::ofNoChannel).max().orElseThrow();
    return voice
        .say("credit")
        .with("by", voice.by(channel))
        .count("leads", leads.get(channel))
        .count("models", models.size())
        .with("least", voice.words().percent(shares[0]))
        .with("most", voice.words().percent(shares[1]))
        .with("rest", unattributed > 0 ? "some" : "none")
        .with(UNATTRIBUTED, voice.words().percent(unattributed));
  }

  private static double ofNoChannel(List<Line> model) {
    return NO_CHANNEL.stream().mapToDouble(channel -> share(model, channel)).sum();
  }

  private static String what(Map<String, List<Line>> models, long contracts, Phrases voice) {
    boolean isEvery = any(models).is("credit", "every-contract");
    return voice
        .say(isEvery ? "credit.every-contract" : "credit.first-contract")
        .count(CONTRACTS, contracts)
        .text();
  }

  private static long lookback(Map<String, List<Line>> models) {
    return Math.round(any(models).number("lookback_days"));
  }

  /** A line of a setting that all have. */
  private static Line any(Map<String, List<Line>> models) {
    return models.values().iterator().next().get(0);
  }

  private static double contracts(List<Line> model) {
    return model.stream().mapToDouble(line -> line.number(CONTRACTS)).sum();
  }

  /** The channels with most of the model's credit: several where they are level. */
  private static Stream<Line> leading(List<Line> model) {
    List<Line> channels =
        model.stream().filter(line -> !NO_CHANNEL.contains(line.text(CHANNEL))).toList();
    double most = channels.stream().mapToDouble(line -> line.number(SHARE)).max().orElse(0);
    return channels.stream()
        .filter(line -> line.number(SHARE) > 0 && line.number(SHARE) > most - LEVEL);
  }

  private static double total(Map<String, List<Line>> models, String channel) {
    return models.values().stream().mapToDouble(model -> share(model, channel)).sum();
  }

  /** The least and the largest share of the channel among the models. */
  private static double[] shares(Map<String, List<Line>> models, String channel) {
    double[] sorted =
        models.values().stream().mapToDouble(model -> share(model, channel)).sorted().toArray();
    return new double[] {sorted[0], sorted[sorted.length - 1]};
  }

  /** A channel without a row in the model has no credit in it. */
  private static double share(List<Line> model, String channel) {
    return model.stream()
        .filter(line -> line.is(CHANNEL, channel))
        .mapToDouble(line -> line.number(SHARE))
        .sum();
  }
}
