package dev.outreach.identity;

import dev.outreach.table.Contracts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whose each contract is, each contract once. Asked in this order: the user's own word; an
 * identifier that is a known person's; a mailbox of several, such as billing@, or an unknown
 * address at the domain of an account; the client's name as an account's company; a private
 * client's name as exactly one person's. A contract whose client left no other trace is a client
 * all the same.
 *
 * <p>The result depends on what is told, never on its order.
 */
public final class ClientBook {
  /** How a client was found, the surest first; words of {@code matched_by}. */
  public enum Match {
    HAND,
    IDENTIFIER,
    DOMAIN,
    COMPANY,
    NAME,
    NONE
  }

  /** What an amount is worth in another currency; empty where that is not known. */
  public interface Exchange {
    Optional<BigDecimal> convert(BigDecimal amount, String from, String to, LocalDate day);
  }

  /**
   * A contract, or a deal that was lost.
   *
   * @param history whose history it belongs to, as {@link Directory#history}
   * @param person whom the records name as the one who signed; null where they name a firm alone
   * @param match how the client of that history was found
   * @param client the client's name as it is shown: of the firm, or of a private client
   * @param write what to write into {@code same_person.csv} to say whose it is
   * @param source the tools that tell of it, joined by {@code +}
   * @param amount in {@code currency}, without tax; null if it is not known
   */
  public record Entry(
      String history,
      String person,
      Match match,
      String client,
      String write,
      String source,
      boolean isWon,
      LocalDate day,
      BigDecimal amount,
      String currency,
      String personName,
      String company,
      String referredBy) {

    /** The same contract, and no word on who signed it. */
    Entry ofNobody(Match otherMatch) {
      return new Entry(
          history,
          null,
          otherMatch,
          client,
          write,
          source,
          isWon,
          day,
          amount,
          currency,
          personName,
          company,
          referredBy);
    }

    private Entry worth(BigDecimal otherAmount, String otherCurrency) {
      return new Entry(
          history,
          person,
          match,
          client,
          write,
          source,
          isWon,
          day,
          otherAmount,
          otherCurrency,
          personName,
          company,
          referredBy);
    }
  }

  private final DirectoryBuilder builder;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> accounts = new TreeSet<>();
  private final Map<String, String> companies = new HashMap<>();
  private int unclear;

  /**
   * The book of these contracts.
   *
   * @param told won and lost ones up to the as-of day
   */
  ClientBook(DirectoryBuilder builder, Collection<ToldContract> told) {
    this.builder = builder;
    Map<String, List<ToldContract>> perAccount = new TreeMap<>();
    Map<ToldContract, ClientFinder.Found> found = new HashMap<>();
    ClientFinder finder = new ClientFinder(builder, told);
    for (ToldContract contract : told) {
      ClientFinder.Found client = finder.of(contract);
      found.put(contract, client);
      perAccount.computeIfAbsent(client.account(), a -> new ArrayList<>()).add(contract);
    }
    nameCompanies(perAccount.keySet());
    perAccount.forEach((account, theirs) -> enter(account, theirs, found));
  }

  /** In the order of their histories, then of their days. */
  public List<Entry> entries() {
    return entries;
  }

  /** Accounts with a contract, as {@link DirectoryBuilder} knows them. */
  Set<String> accounts() {
    return accounts;
  }

  /** Accounts of which deals and invoices could not be told apart. */
  public int unclear() {
    return unclear;
  }

  /**
   * The same entries with all amounts in one currency, where the day's rate is known.
   *
   * @param currency ISO 4217; null for that of most contracts
   */
  public static List<Entry> in(String currency, List<Entry> entries, Exchange exchange) {
    String wanted = currency == null ? usualCurrency(entries) : currency;
    return entries.stream().map(entry -> in(wanted, entry, exchange)).toList();
  }

  private static Entry in(String wanted, Entry entry, Exchange exchange) {
    if (entry.amount == null || entry.currency == null || entry.currency.equals(wanted)) {
      return entry;
    }
    return exchange
        .convert(entry.amount, entry.currency, wanted, entry.day)
        .map(amount -> entry.worth(amount, wanted))
        .orElse(entry);
  }

  private static String usualCurrency(List<Entry> entries) {
    Map<String, Integer> counts = new TreeMap<>();
    entries.stream()
        .filter(entry -> entry.isWon && entry.currency != null)
        .forEach(entry -> counts.merge(entry.currency, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private void enter(
      String account, List<ToldContract> theirs, Map<ToldContract, ClientFinder.Found> found) {
    accounts.add(account);
    List<ToldContract> won =
        theirs.stream().filter(contract -> contract.status().equals(Contracts.WON)).toList();
    DistinctContracts distinct = new DistinctContracts(won);
    unclear += distinct.isUnclear() ? 1 : 0;
    Match match =
        theirs.stream()
            .map(contract -> found.get(contract).match())
            .min(Comparator.naturalOrder())
            .orElse(Match.NONE);
    String client = client(account, theirs);
    String write = write(theirs);
    distinct
        .all()
        .forEach(
            contract -> entries.add(entry(account, match, client, write, true, contract, found)));
    theirs.stream()
        .filter(contract -> contract.status().equals(Contracts.LOST))
        .sorted(DistinctContracts.ORDER)
        .map(
            lost ->
                new DistinctContracts.Distinct(
                    List.of(lost), lost.day(), lost.amount(), lost.currency()))
        .forEach(lost -> entries.add(entry(account, match, client, write, false, lost, found)));
  }

  private Entry entry(
      String account,
      Match match,
      String client,
      String write,
      boolean isWon,
      DistinctContracts.Distinct contract,
      Map<ToldContract, ClientFinder.Found> found) {
    List<ToldContract> told = contract.told();
    String person =
        told.stream()
            .sorted(Comparator.comparing(each -> found.get(each).match()))
            .map(each -> found.get(each).person())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Entry(
        history(account, person),
        person,
        match,
        client,
        write,
        DistinctContracts.sources(contract),
        isWon,
        contract.day(),
        contract.amount(),
        contract.currency(),
        first(told, ToldContract::personName),
        first(told, ToldContract::company),
        first(told, ToldContract::referredBy));
  }

  private static String first(List<ToldContract> told, Function<ToldContract, String> cell) {
    return told.stream().map(cell).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Of somebody without an account it is their own. */
  private String history(String account, String person) {
    boolean isOwn = account.equals(person) && builder.accountOf(person) == null;
    return isOwn ? person : Directory.ACCOUNT + account;
  }

  private String client(String account, List<ToldContract> theirs) {
    String company = companies.get(account);
    if (company != null) {
      return company;
    }
    return usual(theirs, ToldContract::company)
        .or(() -> usual(theirs, ToldContract::personName))
        .or(() -> Optional.ofNullable(write(theirs)))
        .orElse(account);
  }

  private static String write(List<ToldContract> theirs) {
    return theirs.stream()
        .flatMap(contract -> contract.identifiers().stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Optional<String> usual(
      List<ToldContract> told, Function<ToldContract, String> cell) {
    Map<String, Integer> counts = new TreeMap<>();
    told.stream().map(cell).filter(Objects::nonNull).forEach(t -> counts.merge(t, 1, Integer::sum));
    return mostUsual(counts);
  }

  private static Optional<String> mostUsual(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** The company as most records of the account's people write it. */
  private void nameCompanies(Set<String> wanted) {
    Map<String, Map<String, Integer>> spellings = new HashMap<>();
    for (Mention mention : builder.mentions()) {
      CompanyName.key(mention.company())
          .flatMap(builder.names()::ofName)
          .filter(wanted::contains)
          .ifPresent(
              account ->
                  spellings
                      .computeIfAbsent(account, a -> new TreeMap<>())
                      .merge(mention.company().strip(), 1, Integer::sum));
    }
    spellings.forEach(
        (account, counts) ->
            mostUsual(counts).ifPresent(company -> companies.put(account, company)));
  }
}
