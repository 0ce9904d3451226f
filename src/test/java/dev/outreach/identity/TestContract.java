package dev.outreach.identity;

import dev.outreach.table.Contracts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A contract as one tool tells it.
 *
 * @param day days after the beginning of 2024
 * @param amount null if it is not known
 */
record TestContract(
    String id,
    String tool,
    boolean isInvoice,
    int day,
    String amount,
    String currency,
    String status,
    String name,
    String company,
    List<String> identifiers) {
  static final LocalDate START = LocalDate.of(2024, 1, 1);

  static TestContract deal(String tool, int day, String amount) {
    return of(tool, false, day, amount);
  }

  static TestContract invoice(String tool, int day, String amount) {
    return of(tool, true, day, amount);
  }

  private static TestContract of(String tool, boolean isInvoice, int day, String amount) {
    String id = tool + (isInvoice ? "-invoice-" : "-deal-") + day + "-" + amount;
    return new TestContract(
        id, tool, isInvoice, day, amount, "EUR", Contracts.WON, null, null, List.of());
  }

  /** The contract of somebody; each cell may be null. */
  TestContract of(String whoseName, String whoseCompany, String... whoseIdentifiers) {
    return new TestContract(
        id + String.join(",", whoseIdentifiers),
        tool,
        isInvoice,
        day,
        amount,
        currency,
        status,
        whoseName,
        whoseCompany,
        List.of(whoseIdentifiers));
  }

  TestContract in(String otherCurrency) {
    return new TestContract(
        id + otherCurrency,
        tool,
        isInvoice,
        day,
        amount,
        otherCurrency,
        status,
        name,
        company,
        identifiers);
  }

  TestContract lost() {
    return new TestContract(
        id, tool, isInvoice, day, amount, currency, Contracts.LOST, name, company, identifiers);
  }

  ToldContract told() {
    return new ToldContract(
        id,
        tool,
        isInvoice,
        identifiers,
        name,
        company,
        status,
        START.plusDays(day),
        amount == null ? null : new BigDecimal(amount),
        currency,
        null);
  }

  static List<ToldContract> told(TestContract... contracts) {
    return Arrays.stream(contracts).map(contract -> contract.told()).toList();
  }
}
