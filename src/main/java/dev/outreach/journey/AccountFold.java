package dev.outreach.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Folds the histories of the people of one account side by side: give it their contacts, then
 * touches and contracts in order, none later than the as-of instant, then finish. The order is by
 * time, at one instant contracts first (a contract stands at the end of its day), then what is
 * mine, then what is theirs, then by id.
 *
 * <p>A contract belongs to whom the records name, unless only others of the account were in touch
 * with me by then; else to the one who last wrote to me or spoke with me within the lookback; else
 * to the one with most touches, who may only be known at the end. The first contract makes its
 * person the one who signed; the others' colleague has signed. Later contracts are what the client
 * is worth.
 */
public final class AccountFold {
  private final FoldSettings terms;
  private final Function<String, Sink> sinks;
  private final TreeMap<String, PersonFold> people = new TreeMap<>();
  private final DayTouches day;
  private final List<ContractEvent> won = new ArrayList<>();
  private final List<ContractEvent> lostUntouched = new ArrayList<>(0);
  private final List<Found> paths = new ArrayList<>();
  private String signer;

  /** A path to a contract, and whose; the person is null until it is known who signed. */
  private record Found(String person, Path path) {}

  /**
   * @param sinks person → what takes what their history comes to
   */
  public AccountFold(FoldSettings terms, Function<String, Sink> sinks) {
    this.terms = terms;
    this.sinks = sinks;
    this.day =
        new DayTouches(
            terms.zone(),
            (person, touch) -> person(person).accept(touch),
            (person, touch) -> sinks.apply(person).alsoElsewhere(touch));
  }

  public void accept(String person, TouchEvent touch) {
    day.add(person, touch);
  }

  public void accept(String person, ContactEvent contact) {
    person(person).accept(contact);
  }

  public void accept(ContractEvent contract) {
    day.give();
    String owner = owner(contract);
    if (!contract.isWon()) {
      lose(contract, owner);
      return;
    }
    won.add(contract);
    if (won.size() == 1) {
      signer = owner;
      people.values().forEach(PersonFold::sign);
    }
    if (won.size() == 1 || terms.paths().isEveryContract()) {
      Instant before = won.size() == 1 ? null : terms.endOf(won.get(won.size() - 2).signedOn());
      PersonFold fold = owner == null ? new PersonFold(terms, sinks.apply("")) : person(owner);
      paths.add(new Found(owner, fold.pathTo(contract, before)));
    }
  }

  /** A firm's deal that was lost before anybody was touched is nobody's, if somebody is later. */
  private void lose(ContractEvent deal, String owner) {
    if (owner == null) {
      lostUntouched.add(deal);
    } else {
      person(owner).lose(deal);
    }
  }

  /** Gives what is still open to the sinks. */
  public void finish() {
    day.give();
    if (!lostUntouched.isEmpty() && mostTouched() == null) {
      PersonFold anybody = person(somebody(lostUntouched.get(0)));
      lostUntouched.forEach(anybody::lose);
    }
    if (!won.isEmpty() && signer == null) {
      signer = mostTouched() == null ? somebody(won.get(0)) : mostTouched();
      person(signer);
    }
    LocalDate signedOn = won.isEmpty() ? null : won.get(0).signedOn();
    people.forEach(
        (name, fold) ->
            fold.finish(
                name.equals(signer) ? won : List.of(), name.equals(signer) ? null : signedOn));
    paths.forEach(this::give);
    if (!won.isEmpty()) {
      sinks.apply(signer).client(client());
    }
  }

  /** How many attempts of a person are held at this moment. */
  int held(String person) {
    return people.containsKey(person) ? people.get(person).held() : 0;
  }

  /** The first contract of a client is worth all that they bought, where it alone is credited. */
  private void give(Found found) {
    String person = found.person == null ? signer : found.person;
    Path path = found.path.after(people.get(person).opening() != null);
    if (!terms.paths().isEveryContract()) {
      Purchases all = new Purchases(won);
      path = path.worth(all.amount(), all.currency());
    }
    sinks.apply(person).path(path);
  }

  private PersonFold person(String name) {
    return people.computeIfAbsent(
        name,
        each -> {
          PersonFold fold = new PersonFold(terms, sinks.apply(each));
          if (!won.isEmpty()) {
            fold.sign();
          }
          return fold;
        });
  }

  /** Whose a contract is, as far as it is known when it comes; null if it is not. */
  private String owner(ContractEvent contract) {
    if (contract.person() != null && (isTouched(contract.person()) || mostTouched() == null)) {
      return contract.person();
    }
    Instant since = terms.endOf(contract.signedOn()).minus(terms.paths().lookback());
    String last =
        people.entrySet().stream()
            .filter(each -> each.getValue().lastHeardAt() != null)
            .filter(each -> !each.getValue().lastHeardAt().isBefore(since))
            .max(
                Comparator.comparing(
                        (Map.Entry<String, PersonFold> each) -> each.getValue().lastHeardAt())
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(null);
    return last != null ? last : mostTouched();
  }

  /** One whom an address book knows; else what stands for the client. */
  private String somebody(ContractEvent contract) {
    return people.isEmpty() ? contract.client().somebody() : people.firstKey();
  }

  private boolean isTouched(String name) {
    return people.containsKey(name) && people.get(name).touches() > 0;
  }

  private String mostTouched() {
    return people.entrySet().stream()
        .filter(each -> each.getValue().touches() > 0)
        .max(
            Comparator.comparing((Map.Entry<String, PersonFold> each) -> each.getValue().touches())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private Client client() {
    ContractEvent first = won.get(0);
    PersonFold opener =
        people.values().stream()
            .filter(fold -> fold.opening() != null)
            .min(
                Comparator.comparing((PersonFold fold) -> fold.opening().at())
                    .thenComparing(fold -> fold.opening().id()))
            .orElse(null);
    TouchEvent opening = opener == null ? null : opener.opening();
    LocalDate openedOn = opener == null ? null : opener.openedOn();
    Purchases all = new Purchases(won);
    boolean isAfter = openedOn != null && !first.signedOn().isBefore(openedOn);
    return new Client(
        first.client(),
        people.values().stream().filter(fold -> fold.opening() != null).count(),
        first.signedOn(),
        won.get(won.size() - 1).signedOn(),
        all.contracts(),
        all.amount(),
        all.currency(),
        openedOn,
        opening == null ? null : opening.channel(),
        Opening.by(opening),
        isAfter ? ChronoUnit.DAYS.between(openedOn, first.signedOn()) : null);
  }
}
