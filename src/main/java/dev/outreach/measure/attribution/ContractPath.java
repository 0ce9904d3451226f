package dev.outreach.measure.attribution;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One contract and what led to it.
 *
 * @param path without touches if none is known: the contract is then unattributed
 * @param amount of the contract, all contracts in one currency; null if unknown
 */
public record ContractPath(ChannelPath path, BigDecimal amount) {

  public ContractPath {
    Objects.requireNonNull(path.contractAt(), "contractAt");
  }
}
