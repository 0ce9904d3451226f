package dev.outreach.measure.attribution;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The credit of each channel under every model, over the same contracts. A model is a way to look
 * at the paths, none is the truth: where they agree, the answer does not hang on the choice.
 *
 * @param directChannels channels that say nothing of what brought the person, for last_non_direct
 * @param halfLife of time_decay
 */
public record Attribution(Set<String> directChannels, Duration halfLife) implements Serializable {

  public Attribution {
    directChannels = Set.copyOf(directChannels);
  }

  /**
   * One {@link ModelCredits} per model: first, last, last_non_direct, linear, u_shaped, w_shaped,
   * time_decay, markov_1 to markov_3, shapley.
   *
   * @param contracts whose paths are to be collapsed to {@link ChannelPath#exposures} or not as the
   *     caller wants it
   * @param ended further paths that ended, collapsed alike; only their nulls count, and only for
   *     the Markov chains
   */
  public List<ModelCredits> credits(
      Collection<ContractPath> contracts, Collection<PathCount> ended) {
    ChannelCredits shared = new ChannelCredits(contracts, ended);
    List<ModelCredits> models = new ArrayList<>();
    rules().forEach((model, rule) -> models.add(shared.byRule(model, rule)));
    for (int order = 1; order <= 3; order++) {
      models.add(shared.byMarkov("markov_" + order, order));
    }
    models.add(shared.byShapley("shapley"));
    return models;
  }

  private Map<String, CreditRule> rules() {
    Map<String, CreditRule> rules = new LinkedHashMap<>();
    rules.put("first", CreditRule.first());
    rules.put("last", CreditRule.last());
    rules.put("last_non_direct", CreditRule.lastNonDirect(directChannels));
    rules.put("linear", CreditRule.linear());
    rules.put("u_shaped", CreditRule.uShaped());
    rules.put("w_shaped", WShape.USUAL);
    rules.put("time_decay", new TimeDecay(halfLife));
    return rules;
  }
}
