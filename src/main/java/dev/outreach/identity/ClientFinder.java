package dev.outreach.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Whose a contract is. Asked in this order: the user's own word; an identifier that is a known
 * person's; a mailbox of several, such as billing@, or an unknown address at the domain of an
 * account; the client's name as an account's company; a private client's name as exactly one
 * person's.
 */
final class ClientFinder {
  /**
   * @param person null where the records name a firm alone
   */
  record Found(String account, String person, ClientBook.Match match) {}

  private final DirectoryBuilder builder;
  private final Map<String, Set<String>> bearers = new HashMap<>();
  private final Set<String> joined = new HashSet<>();

  /** Of those that the user joined: what touches and address books know without that. */
  private final Set<String> toldJoined = new HashSet<>();

  /**
   * @param told all contracts that will be asked for
   */
  ClientFinder(DirectoryBuilder builder, Collection<ToldContract> told) {
    this.builder = builder;
    builder
        .rules()
        .samePerson()
        .joins()
        .forEach(pair -> joined.addAll(List.of(pair.a(), pair.b())));
    meetBearers(told);
    builder.mentions().stream()
        .filter(mention -> mention.from() != Mention.From.CONTRACT)
        .flatMap(mention -> mention.identifiers().stream())
        .filter(joined::contains)
        .forEach(toldJoined::add);
  }

  /** The account that a contract belongs to, and who signed it as far as the records name them. */
  Found of(ToldContract contract) {
    Optional<Found> byHand =
        known(contract, each -> joined.contains(each) && needsHand(each), ClientBook.Match.HAND);
    if (byHand.isPresent()) {
      return byHand.get();
    }
    Optional<Found> byOwn =
        known(contract, each -> !isSharedOrName(each), ClientBook.Match.IDENTIFIER);
    if (byOwn.isPresent()) {
      return byOwn.get();
    }
    List<String> ofDomain =
        contract.identifiers().stream()
            .flatMap(each -> Directory.domain(each, builder.domains()).stream())
            .flatMap(domain -> builder.names().ofDomain(domain).stream())
            .toList();
    Optional<String> there = ofDomain.stream().filter(this::hasPeople).findFirst();
    if (there.isPresent()) {
      return new Found(there.get(), bearer(contract, there.get()), ClientBook.Match.DOMAIN);
    }
    Optional<String> ofCompany =
        CompanyName.key(contract.company()).flatMap(builder.names()::ofName);
    if (ofCompany.filter(this::hasPeople).isPresent()) {
      return new Found(
          ofCompany.get(), bearer(contract, ofCompany.get()), ClientBook.Match.COMPANY);
    }
    Optional<String> ofName = only(contract.personName()).or(() -> only(contract.company()));
    if (ofName.isPresent()
        && (contract.personName() == null
            || ofCompany.isEmpty()
            || isOf(ofName.get(), ofCompany.get()))) {
      return new Found(accountOr(ofName.get()), ofName.get(), ClientBook.Match.NAME);
    }
    // A mailbox of several, or a name that tells nobody, is somebody all the same where it is
    // known.
    return known(contract, each -> !WeakNames.isWeak(each), ClientBook.Match.IDENTIFIER)
        .or(() -> known(contract, each -> true, ClientBook.Match.NAME))
        .orElseGet(
            () -> new Found(unknown(contract, ofDomain, ofCompany), null, ClientBook.Match.NONE));
  }

  private Optional<Found> known(
      ToldContract contract, Predicate<String> isAsked, ClientBook.Match match) {
    return contract.identifiers().stream()
        .filter(isAsked)
        .map(identifier -> builder.people().getOrDefault(identifier, identifier))
        .filter(builder::isKnown)
        .findFirst()
        .map(person -> new Found(accountOr(person), person, match));
  }

  /** Whether nothing but the user's word tells whose it is. */
  private boolean needsHand(String identifier) {
    return isSharedOrName(identifier) || !toldJoined.contains(identifier);
  }

  /**
   * Those whom the user joined, or who are of one firm, are one client though nothing tells who.
   */
  private String unknown(ToldContract contract, List<String> ofDomain, Optional<String> ofCompany) {
    return contract.identifiers().stream()
        .filter(joined::contains)
        .map(identifier -> accountOr(builder.people().getOrDefault(identifier, identifier)))
        .findFirst()
        .or(() -> ofDomain.stream().findFirst())
        .or(() -> ofCompany)
        .orElseGet(() -> identity(contract));
  }

  /** Somebody of whom no firm is known, or that very one. */
  private boolean isOf(String person, String account) {
    String known = builder.accountOf(person);
    return known == null || known.equals(account);
  }

  private static String identity(ToldContract contract) {
    return contract.identifiers().isEmpty() ? contract.id() : contract.identifiers().get(0);
  }

  private Optional<String> only(String name) {
    return PersonName.key(name)
        .filter(PersonName::isWhole)
        .map(key -> bearers.getOrDefault(key, Set.of()))
        .filter(people -> people.size() == 1)
        .map(people -> people.iterator().next());
  }

  /** The one of the account who bears the name that the contract gives; null if that is nobody. */
  private String bearer(ToldContract contract, String account) {
    List<String> people =
        PersonName.key(contract.personName())
            .map(key -> bearers.getOrDefault(key, Set.of()))
            .orElse(Set.of())
            .stream()
            .filter(person -> account.equals(builder.accountOf(person)))
            .toList();
    return people.size() == 1 ? people.get(0) : null;
  }

  private boolean hasPeople(String account) {
    Set<String> people = builder.peopleOf(account);
    return people.size() <= Directory.MOST_PEOPLE && people.stream().anyMatch(builder::isKnown);
  }

  private String accountOr(String person) {
    String account = builder.accountOf(person);
    return account == null ? person : account;
  }

  private boolean isSharedOrName(String identifier) {
    return WeakNames.isWeak(identifier) || builder.rules().linksNobody(identifier);
  }

  private void meetBearers(Collection<ToldContract> told) {
    Set<String> asked = new HashSet<>();
    for (ToldContract contract : told) {
      PersonName.key(contract.personName()).ifPresent(asked::add);
      PersonName.key(contract.company()).ifPresent(asked::add);
    }
    for (Mention mention : builder.mentions()) {
      String person = builder.person(mention);
      if (person != null && builder.isKnown(person)) {
        PersonName.key(mention.name())
            .filter(asked::contains)
            .ifPresent(name -> bearers.computeIfAbsent(name, n -> new TreeSet<>()).add(person));
      }
    }
  }
}
