package dev.outreach.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each person is met in the records, and whether anything shows that they are a client or
 * were meant to become one; told one by one, without a session. Who is who, and whose a contract
 * is, is settled as {@link People} settles it, but that nothing is made of which message answers
 * which. Memory grows with the ways in which people are spoken of, and has a bound: see {@link
 * #isTooMany}.
 */
public final class Correspondents {
  /** Ways of speaking of people, and of naming clients, over which nothing is told. */
  static final int MOST = 100_000;

  /**
   * Somebody with many touches.
   *
   * @param identifier of theirs, the one with most touches
   */
  public record Correspondent(String identifier, long touches) {}

  private static final class Count {
    private long touches;
    private boolean isInCampaign;
  }

  private static final Comparator<Correspondent> MOST_TOUCHES =
      Comparator.comparingLong(Correspondent::touches)
          .reversed()
          .thenComparing(Correspondent::identifier);

  private final int most;

  /** By the mention as one text, which takes less room and is sooner found. */
  private final Map<String, Count> mentions = new HashMap<>();

  private final Set<ToldContract> contracts = new LinkedHashSet<>();
  private boolean isTooMany;

  /** Nobody so far. */
  public Correspondents() {
    this(MOST);
  }

  Correspondents(int most) {
    this.most = most;
  }

  /**
   * Adds a touch; one with nobody is passed over.
   *
   * @param identifiers all that the record carries, in normal form, the first one first
   * @param name as the record gives it; may be null, as may {@code company}
   */
  public void touch(
      Collection<String> identifiers, String name, String company, boolean isInCampaign) {
    Count count = count(identifiers, name, company, Mention.From.TOUCH);
    if (count != null) {
      count.touches++;
      count.isInCampaign |= isInCampaign;
    }
  }

  /** Adds what an address book says. */
  public void contact(Collection<String> identifiers, String name, String company) {
    count(identifiers, name, company, Mention.From.CONTACT);
  }

  /** Adds a deal, whatever became of it, or an invoice. */
  public void contract(Collection<String> identifiers, String name, String company) {
    ToldContract contract =
        new ToldContract(
            "", "", false, List.copyOf(identifiers), name, company, "", null, null, null, null);
    if (contracts.size() < most) {
      contracts.add(contract);
    } else {
      isTooMany |= !contracts.contains(contract);
    }
  }

  private Count count(
      Collection<String> identifiers, String name, String company, Mention.From from) {
    if (identifiers.isEmpty()) {
      return null;
    }
    String text = Mention.text(identifiers, name, company, from);
    Count count = mentions.get(text);
    if (count == null && mentions.size() < most) {
      count = new Count();
      mentions.put(text, count);
    }
    isTooMany |= count == null;
    return count;
  }

  /** Whether there were more than can be kept: {@link #strangers} then knows too little. */
  public boolean isTooMany() {
    return isTooMany;
  }

  /**
   * Those with most touches who are of no account with a contract, in no campaign and not left out;
   * known by more than a name, since no other can be left out.
   *
   * @param count how many at most
   * @param atLeast touches of each
   * @return those with most touches first
   */
  public List<Correspondent> strangers(
      int count, long atLeast, Rules rules, MailDomains domains, IgnoreList ignore) {
    if (mentions.values().stream().mapToLong(each -> each.touches).sum() < atLeast) {
      return List.of();
    }
    List<Mention> all = new ArrayList<>(mentions.keySet().stream().map(Mention::of).toList());
    contracts.forEach(contract -> all.addAll(ToldPeople.mention(contract, rules)));
    DirectoryBuilder builder = new DirectoryBuilder(all, List.of(), rules, domains);
    ClientFinder finder = new ClientFinder(builder, contracts);
    Set<String> clients = new HashSet<>();
    contracts.forEach(contract -> clients.add(finder.of(contract).account()));
    Directory directory = builder.directory(clients, ignore);
    Set<String> inCampaign = new HashSet<>();
    Map<String, Map<String, Long>> touches = new TreeMap<>();
    mentions.forEach(
        (text, told) -> {
          Mention mention = Mention.of(text);
          String person = builder.person(mention);
          if (told.isInCampaign) {
            inCampaign.add(person);
          }
          if (told.touches > 0 && directory.leftOut(person) == null) {
            touches
                .computeIfAbsent(person, p -> new TreeMap<>())
                .merge(mention.identifiers().get(0), told.touches, Long::sum);
          }
        });
    return touches.entrySet().stream()
        .filter(each -> !inCampaign.contains(each.getKey()))
        .filter(each -> !clients.contains(accountOr(each.getKey(), builder)))
        .flatMap(each -> correspondent(each.getValue()).stream())
        .filter(each -> each.touches() >= atLeast)
        .sorted(MOST_TOUCHES)
        .limit(count)
        .toList();
  }

  private static String accountOr(String person, DirectoryBuilder builder) {
    String account = builder.accountOf(person);
    return account == null ? person : account;
  }

  private static Optional<Correspondent> correspondent(Map<String, Long> touches) {
    long all = touches.values().stream().mapToLong(Long::longValue).sum();
    return touches.entrySet().stream()
        .filter(each -> !WeakNames.isWeak(each.getKey()))
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(each -> new Correspondent(each.getKey(), all));
  }
}
