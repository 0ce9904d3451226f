package dev.outreach.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works a {@link Directory} out: first what stands together on records, then the accounts that they
 * tell of, then who is meant by a name alone, then whose account everybody is of. Used once.
 */
final class DirectoryBuilder {
  private final Rules rules;
  private final MailDomains domains;
  private final List<Mention> mentions;
  private final AccountNames names = new AccountNames();
  private final HashMap<String, String> people = new HashMap<>();
  private final Map<String, String> accountOfPerson = new HashMap<>();
  private final Map<String, TreeSet<String>> peopleOfAccount = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  /**
   * @param mentions of touches, address books and contracts
   * @param sameNames pairs of identifiers: an answer to a message came from another address under
   *     the very name that the message was sent to
   */
  DirectoryBuilder(
      List<Mention> mentions, List<List<String>> sameNames, Rules rules, MailDomains domains) {
    this.rules = rules;
    this.domains = domains;
    this.mentions = mentions;
    SharedNumbers numbers = new SharedNumbers(mentions);
    PersonComponents components = new PersonComponents(rules, numbers.heldBack());
    mentions.forEach(mention -> components.add(mention.identifiers()));
    sameNames.forEach(components::add);
    people.putAll(components.people());
    numbers.owners(people).forEach(this::own);
    learnAccounts();
    people.putAll(resolvedNames());
    findAccounts();
  }

  private void own(String number, String person) {
    if (!rules.samePerson().holdsApart(Directory.unnamed(number), person, people)) {
      people.putIfAbsent(number, person);
    }
  }

  private void learnAccounts() {
    for (Mention mention : mentions) {
      Set<String> found = new TreeSet<>();
      for (String identifier : mention.identifiers()) {
        Directory.domain(identifier, domains).ifPresent(found::add);
      }
      names.add(found, CompanyName.key(mention.company()).orElse(null));
    }
    names.settle();
    joinByHand();
  }

  /** Where the user says whose a firm's contract is, the firm is that person's account. */
  private void joinByHand() {
    for (Mention mention : mentions) {
      String company = CompanyName.key(mention.company()).orElse(null);
      if (company == null || mention.from() != Mention.From.CONTRACT) {
        continue;
      }
      for (SamePerson.Pair pair : rules.samePerson().joins()) {
        String other = speaksOfFirm(mention, pair.a()) ? pair.b() : pair.a();
        if (speaksOfFirm(mention, pair.a()) || speaksOfFirm(mention, pair.b())) {
          Directory.domain(other, domains)
              .flatMap(names::ofDomain)
              .ifPresent(
                  account -> names.ofName(company).ifPresent(named -> names.join(account, named)));
        }
      }
    }
  }

  /** A person's own address tells nothing of whose the firm is. */
  private boolean speaksOfFirm(Mention mention, String identifier) {
    return mention.identifiers().contains(identifier)
        && (WeakNames.isWeak(identifier) || rules.linksNobody(identifier));
  }

  private Map<String, String> resolvedNames() {
    WeakNames weak = new WeakNames(names, rules.samePerson(), people);
    mentions.forEach(weak::ask);
    Set<String> asked = weak.names();
    if (asked.isEmpty()) {
      return Map.of();
    }
    for (Mention mention : mentions) {
      if (!mention.identifiers().isEmpty()) {
        String first = mention.identifiers().get(0);
        if (!WeakNames.isWeak(first) && !rules.linksNobody(first)) {
          PersonName.key(mention.name())
              .filter(asked::contains)
              .ifPresent(name -> weak.meet(person(mention), name, mention, domains));
        }
      }
    }
    return weak.resolved();
  }

  String person(Mention mention) {
    return new Directory(people, new HashMap<>(), new HashMap<>())
        .person(mention.identifiers(), mention.name());
  }

  /** The account that most of a person's records name; of companies before domains. */
  private void findAccounts() {
    record Told(String person, Mention mention) {}
    List<Told> all = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      String person = person(mention);
      if (person != null) {
        all.add(new Told(person, mention));
        if (mention.from() != Mention.From.CONTRACT) {
          known.add(person);
        }
      }
    }
    all.sort(Comparator.comparing(Told::person));
    for (int start = 0, end; start < all.size(); start = end) {
      String person = all.get(start).person;
      Map<String, Integer> firms = new TreeMap<>();
      Map<String, Integer> hosts = new TreeMap<>();
      for (end = start; end < all.size() && all.get(end).person.equals(person); end++) {
        Mention mention = all.get(end).mention;
        CompanyName.key(mention.company())
            .flatMap(names::ofName)
            .ifPresent(account -> firms.merge(account, 1, Integer::sum));
        for (String identifier : mention.identifiers()) {
          Directory.domain(identifier, domains)
              .flatMap(names::ofDomain)
              .ifPresent(account -> hosts.merge(account, 1, Integer::sum));
        }
      }
      String account = account(firms, hosts);
      if (account != null) {
        accountOfPerson.put(person, account);
        peopleOfAccount.computeIfAbsent(account, a -> new TreeSet<>()).add(person);
      }
    }
  }

  private static String account(Map<String, Integer> firms, Map<String, Integer> hosts) {
    Map<String, Integer> votes = new TreeMap<>(firms.isEmpty() ? hosts : firms);
    if (firms.size() > 1) {
      // Somebody who changed firms is where their address is, if that is one of them.
      hosts.forEach((account, count) -> votes.computeIfPresent(account, (a, c) -> c + count));
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  AccountNames names() {
    return names;
  }

  Map<String, String> people() {
    return people;
  }

  /** Whether a touch or an address book knows this person. */
  boolean isKnown(String person) {
    return known.contains(person);
  }

  /** Null where none is known. */
  String accountOf(String person) {
    String account = accountOfPerson.get(person);
    return account == null || peopleOf(account).size() > Directory.MOST_PEOPLE ? null : account;
  }

  Set<String> peopleOf(String account) {
    return peopleOfAccount.getOrDefault(account, new TreeSet<>());
  }

  List<Mention> mentions() {
    return mentions;
  }

  Rules rules() {
    return rules;
  }

  MailDomains domains() {
    return domains;
  }

  /**
   * The finished directory.
   *
   * @param clients accounts with a contract
   */
  Directory directory(Set<String> clients, IgnoreList ignore) {
    HashMap<String, String> accounts = new HashMap<>();
    peopleOfAccount.forEach(
        (account, members) -> {
          boolean isShared = members.size() > 1 || clients.contains(account);
          if (isShared && members.size() <= Directory.MOST_PEOPLE) {
            members.forEach(person -> accounts.put(person, Directory.ACCOUNT + account));
          }
        });
    HashMap<String, String> leftOut = new HashMap<>();
    for (Mention mention : mentions) {
      ignore
          .reason(mention.identifiers())
          .ifPresent(reason -> leftOut.merge(person(mention), reason, DirectoryBuilder::stronger));
    }
    return new Directory(people, accounts, leftOut);
  }

  private static String stronger(String reason, String other) {
    return reason.equals(IgnoreList.IGNORED) ? reason : other;
  }
}
