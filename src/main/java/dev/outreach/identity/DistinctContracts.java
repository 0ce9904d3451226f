package dev.outreach.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The contracts of one account, each once, whatever tools tell of it. Two deals of two tools are
 * one where their amounts agree (within 2 %) and their days lie within 180; so are two invoices,
 * within 45 days. A deal and an invoice, or invoices in a row that add up to it, are one within 180
 * days; so are later invoices, each within 180 days of the deal or of its last invoice, as long as
 * the deals until then are not used up: instalments, and the months of a retainer.
 *
 * <p>Where a deal and invoices within 180 days are left that do not add up, they cannot be told
 * apart: the side that amounts to more counts. Two deals, or two invoices, of one tool are two.
 */
final class DistinctContracts {
  static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  /** Invoices of another deal may happen to come near: who adds up to the cent comes first. */
  private static final BigDecimal EXACT = new BigDecimal("0.0001");

  private static final int DEAL_DAYS = 180;
  private static final int INVOICE_DAYS = 45;

  /** An invoice may be written before its deal is closed in the CRM. */
  private static final int EARLY_DAYS = 31;

  static final Comparator<ToldContract> ORDER =
      Comparator.comparing(ToldContract::day)
          .thenComparing(ToldContract::source)
          .thenComparing(ToldContract::id);

  /**
   * One contract.
   *
   * @param told how each tool tells it: deals, then invoices, each by day
   * @param day of the deal; without one, of the first invoice
   * @param amount of the deal; without one, of its invoices; null if none is known
   */
  record Distinct(List<ToldContract> told, LocalDate day, BigDecimal amount, String currency) {}

  private final List<ToldGroup> deals;
  private final List<ToldGroup> invoices;
  private boolean isUnclear;

  private record Pair(ToldGroup a, ToldGroup b, long days) {}

  /**
   * @param won all won contracts of one account
   */
  DistinctContracts(Collection<ToldContract> won) {
    deals = groups(won.stream().filter(c -> !c.isInvoice()).sorted(ORDER).toList(), DEAL_DAYS);
    invoices =
        groups(won.stream().filter(ToldContract::isInvoice).sorted(ORDER).toList(), INVOICE_DAYS);
    takeSingles();
    takeRuns(EXACT);
    takeInstalments();
    takeRuns(TOLERANCE);
    weighWhatIsLeft();
  }

  /** By day. */
  List<Distinct> all() {
    List<Distinct> all = new ArrayList<>();
    deals.forEach(deal -> all.add(distinct(deal)));
    invoices.forEach(invoice -> all.add(distinct(invoice)));
    all.sort(
        Comparator.comparing(Distinct::day)
            .thenComparing(contract -> contract.told().get(0), ORDER));
    return all;
  }

  /** Whether a deal and invoices could not be told apart. */
  boolean isUnclear() {
    return isUnclear;
  }

  private static Distinct distinct(ToldGroup group) {
    List<ToldContract> told = new ArrayList<>(group.told);
    group.invoices.forEach(invoice -> told.addAll(invoice.told));
    boolean isBilledOnly = group.amount == null && !group.invoices.isEmpty();
    return isBilledOnly
        ? new Distinct(told, group.day, group.billed(), group.invoices.get(0).currency)
        : new Distinct(told, group.day, group.amount, group.currency);
  }

  /** Puts together what different tools tell of one thing, the nearest in time first. */
  private static List<ToldGroup> groups(List<ToldContract> sorted, int days) {
    List<ToldGroup> groups = new ArrayList<>();
    for (ToldContract contract : sorted) {
      groups.add(new ToldGroup(contract));
    }
    Set<ToldGroup> joined = new HashSet<>();
    for (Pair pair : pairs(groups, groups, days)) {
      boolean isLeft = !joined.contains(pair.a) && !joined.contains(pair.b);
      if (isLeft
          && pair.a.isLikeCurrency(pair.b)
          && areOfOtherTools(pair.a, pair.b)
          && isAlike(pair.a, pair.b)) {
        pair.a.join(pair.b);
        joined.add(pair.b);
      }
    }
    groups.removeAll(joined);
    return groups;
  }

  /** Pairs that are not too far apart; of one list with itself, which is sorted by day. */
  private static List<Pair> pairs(List<ToldGroup> some, List<ToldGroup> others, int days) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      for (int j = some == others ? i + 1 : 0; j < others.size(); j++) {
        long apart = some.get(i).daysTo(others.get(j));
        if (some == others && apart > days) {
          break;
        }
        if (apart <= days
            && some.get(i).isLikeCurrency(others.get(j))
            && (some != others || areOfOtherTools(some.get(i), others.get(j)))) {
          pairs.add(new Pair(some.get(i), others.get(j), apart));
        }
      }
    }
    pairs.sort(Comparator.comparing(Pair::days));
    return pairs;
  }

  private static boolean areOfOtherTools(ToldGroup a, ToldGroup b) {
    Set<String> tools = new HashSet<>();
    a.told.forEach(contract -> tools.add(contract.source()));
    return b.told.stream().noneMatch(contract -> tools.contains(contract.source()));
  }

  private static boolean isAlike(ToldGroup a, ToldGroup b) {
    return a.amount == null || b.amount == null || isAbout(a.amount, b.amount);
  }

  private static boolean isAbout(BigDecimal amount, BigDecimal other) {
    return isWithin(TOLERANCE, amount, other);
  }

  private static boolean isWithin(BigDecimal share, BigDecimal amount, BigDecimal other) {
    BigDecimal most = amount.abs().max(other.abs()).multiply(share);
    return amount.subtract(other).abs().compareTo(most) <= 0;
  }

  private void takeSingles() {
    for (Pair pair : pairs(deals, invoices, DEAL_DAYS)) {
      boolean isOne = pair.a.amount != null && pair.b.amount != null;
      if (isOne
          && pair.a.invoices.isEmpty()
          && invoices.contains(pair.b)
          && isAbout(pair.a.amount, pair.b.amount)) {
        take(pair.a, List.of(pair.b));
      }
    }
  }

  private void takeRuns(BigDecimal share) {
    for (ToldGroup deal : deals) {
      if (deal.invoices.isEmpty() && deal.amount != null) {
        List<ToldGroup> near =
            invoices.stream()
                .filter(each -> each.amount != null && each.isLikeCurrency(deal))
                .filter(each -> each.daysTo(deal) <= DEAL_DAYS)
                .toList();
        List<ToldGroup> run = run(near, deal.amount, share);
        if (!run.isEmpty()) {
          take(deal, run);
        }
      }
    }
  }

  /** The first of these in a row that add up to the amount. */
  private static List<ToldGroup> run(
      List<ToldGroup> invoices, BigDecimal amount, BigDecimal share) {
    for (int from = 0; from < invoices.size(); from++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int to = from; to < invoices.size(); to++) {
        if (!invoices.get(from).isLikeCurrency(invoices.get(to))) {
          break;
        }
        sum = sum.add(invoices.get(to).amount);
        if (isWithin(share, sum, amount)) {
          return List.copyOf(invoices.subList(from, to + 1));
        }
      }
    }
    return List.of();
  }

  /**
   * The rest is billed on deals that are not used up, whichever of them has most room: as long as
   * all that was billed does not come to more than the deals until then.
   */
  private void takeInstalments() {
    for (ToldGroup invoice : List.copyOf(invoices)) {
      List<ToldGroup> begun =
          deals.stream()
              .filter(deal -> !invoice.day.isBefore(deal.day.minusDays(EARLY_DAYS)))
              .filter(deal -> deal.daysToNearest(invoice) <= DEAL_DAYS)
              .filter(invoice::isLikeCurrency)
              .toList();
      Optional<ToldGroup> unpriced =
          begun.stream()
              .filter(deal -> deal.amount == null || invoice.amount == null)
              .filter(deal -> deal.daysTo(invoice) <= DEAL_DAYS)
              .findFirst();
      Optional<ToldGroup> roomiest =
          begun.stream()
              .filter(deal -> deal.amount != null)
              .max(Comparator.comparing(ToldGroup::room));
      boolean isCovered =
          invoice.amount != null
              && begun.stream()
                      .filter(deal -> deal.amount != null)
                      .map(ToldGroup::room)
                      .reduce(BigDecimal.ZERO, BigDecimal::add)
                      .compareTo(invoice.amount)
                  >= 0;
      if (isCovered) {
        take(roomiest.orElseThrow(), List.of(invoice));
      } else {
        unpriced.ifPresent(deal -> take(deal, List.of(invoice)));
      }
    }
  }

  /** What is left of both sides and lies near is the same business, told otherwise. */
  private void weighWhatIsLeft() {
    List<ToldGroup> open = new ArrayList<>(deals);
    open.removeIf(
        deal ->
            deal.amount == null || !deal.invoices.isEmpty() && isAbout(deal.amount, deal.billed()));
    while (!open.isEmpty()) {
      List<ToldGroup> some = new ArrayList<>(List.of(open.remove(0)));
      List<ToldGroup> billed = new ArrayList<>();
      for (boolean isMore = true; isMore; ) {
        invoices.stream()
            .filter(invoice -> !billed.contains(invoice) && isNearOne(some, invoice))
            .forEach(billed::add);
        isMore = some.addAll(open.stream().filter(deal -> isNearOne(billed, deal)).toList());
        open.removeAll(some);
      }
      if (!billed.isEmpty()) {
        weigh(some, billed);
      }
    }
  }

  private static boolean isNearOne(List<ToldGroup> some, ToldGroup other) {
    return some.stream()
        .anyMatch(each -> each.isLikeCurrency(other) && each.daysTo(other) <= DEAL_DAYS);
  }

  private void weigh(List<ToldGroup> some, List<ToldGroup> billed) {
    isUnclear = true;
    BigDecimal agreed = ToldGroup.sum(some);
    some.sort(Comparator.comparing(deal -> deals.indexOf(deal)));
    for (ToldGroup invoice : billed) {
      some.stream()
          .filter(invoice::isLikeCurrency)
          .min(Comparator.comparing(invoice::daysTo))
          .ifPresent(deal -> take(deal, List.of(invoice)));
    }
    BigDecimal all = some.stream().map(ToldGroup::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.compareTo(agreed) > 0) {
      some.forEach(deal -> deal.amount = null);
    }
  }

  private void take(ToldGroup deal, List<ToldGroup> billed) {
    deal.invoices.addAll(billed);
    deal.currency = deal.currency == null ? billed.get(0).currency : deal.currency;
    invoices.removeAll(billed);
  }

  /** Names of the tools that tell of a contract, joined by {@code +}. */
  static String sources(Distinct contract) {
    TreeSet<String> sources = new TreeSet<>();
    contract.told().forEach(each -> sources.add(each.source()));
    return String.join("+", sources);
  }
}
