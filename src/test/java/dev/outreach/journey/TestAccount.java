package dev.outreach.journey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The histories of the people of one account, put in order and folded side by side. */
final class TestAccount {
  private final Map<String, History> people = new TreeMap<>();

  /** Something that happened with one of the account. */
  record With(String person, Object event) {}

  private TestAccount() {}

  static With with(String person, TestTouch touch) {
    return new With(person, touch.event());
  }

  static With known(String person) {
    return new With(person, new ContactEvent("vcard", null, null, null, null));
  }

  static TestAccount of(Object... events) {
    return of(History.TERMS, events);
  }

  /**
   * @param events contracts, and what happened with each person
   */
  static TestAccount of(FoldSettings terms, Object... events) {
    Map<String, History> gathering = new TreeMap<>();
    Map<String, Journey[]> journeys = new TreeMap<>();
    AccountFold fold =
        new AccountFold(
            terms,
            person ->
                gathering
                    .computeIfAbsent(person, p -> History.gathering())
                    .withJourneyIn(journeys.computeIfAbsent(person, p -> new Journey[1])));
    Arrays.stream(events)
        .sorted(Comparator.comparing(TestAccount::bare, History.ORDER))
        .forEach(
            event -> {
              if (event instanceof ContractEvent contract) {
                fold.accept(contract);
              } else if (bare(event) instanceof TouchEvent touch) {
                fold.accept(((With) event).person, touch);
              } else {
                fold.accept(((With) event).person, (ContactEvent) bare(event));
              }
            });
    fold.finish();
    TestAccount account = new TestAccount();
    gathering.forEach(
        (person, history) -> account.people.put(person, history.with(journeys.get(person)[0])));
    return account;
  }

  /** What came of somebody's history; they must have one. */
  History person(String name) {
    return people.get(name);
  }

  Journey journey(String name) {
    return people.get(name).journey();
  }

  /** Those with a journey. */
  Set<String> people() {
    return people.entrySet().stream()
        .filter(each -> each.getValue().journey() != null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Who signed; null where nobody did. */
  String signer() {
    return people.entrySet().stream()
        .filter(each -> !each.getValue().clients().isEmpty())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Null without a contract. */
  Client client() {
    List<Client> clients =
        people.values().stream().flatMap(each -> each.clients().stream()).toList();
    if (clients.size() > 1) {
      throw new AssertionError("one account is " + clients);
    }
    return clients.isEmpty() ? null : clients.get(0);
  }

  private static Object bare(Object event) {
    return event instanceof With with ? with.event : event;
  }
}
