package dev.outreach.journey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One contract that was won, or a deal that was lost, on a day; whatever tools tell of it, it is
 * one event. In the history of its account it stands after all touches of that day. Cells may be
 * null where it is not said otherwise.
 *
 * @param person who signed, where the records name them; else the fold tells it
 * @param amount without tax, in {@code currency}
 * @param source the tools that tell of it, joined by {@code +}; never null
 * @param client whose it is; never null
 */
public record ContractEvent(
    LocalDate signedOn,
    boolean isWon,
    String person,
    BigDecimal amount,
    String currency,
    String source,
    String personName,
    String company,
    String referredBy,
    Client client) {

  ContractEvent worth(BigDecimal otherAmount, String otherCurrency) {
    return new ContractEvent(
        signedOn,
        isWon,
        person,
        otherAmount,
        otherCurrency,
        source,
        personName,
        company,
        referredBy,
        client);
  }

  /**
   * The client as the records know them.
   *
   * @param name of the firm, or of a private client
   * @param matchedBy the surest way in which a contract found its client: {@code hand}, {@code
   *     identifier}, {@code domain}, {@code company}, {@code name}, or {@link #NONE} for a client
   *     who left no other trace
   * @param identifier what to write beside one of the client's identifiers into {@code
   *     same_person.csv}; null if there is none
   */
  public record Client(String name, String matchedBy, String identifier) implements Serializable {
    public static final String NONE = "none";

    /** Stands for the person who signed where none is known. */
    String somebody() {
      return identifier == null ? name : identifier;
    }
  }
}
