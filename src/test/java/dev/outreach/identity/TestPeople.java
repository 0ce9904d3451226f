package dev.outreach.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Ways in which records speak of people, and whom they turn out to mean. */
final class TestPeople {
  static final MailDomains DOMAINS = new MailDomains(List.of("freemail.example"));
  private static final Set<String> SHARED = Set.of("info", "contact", "billing", "compta");

  private final List<Mention> mentions = new ArrayList<>();
  private final List<List<String>> sameNames = new ArrayList<>();
  private final List<String[]> said = new ArrayList<>();
  private IgnoreList ignore = IgnoreList.of(List.of(), List.of(), List.of());

  TestPeople touch(String name, String company, String... identifiers) {
    mentions.add(new Mention(List.of(identifiers), name, company, Mention.From.TOUCH));
    return this;
  }

  TestPeople card(String name, String company, String... identifiers) {
    mentions.add(new Mention(List.of(identifiers), name, company, Mention.From.CONTACT));
    return this;
  }

  /** A row of a log that knows but a name, and perhaps a company. */
  TestPeople logged(String name, String company) {
    return touch(name, company, new Identifiers("FR").name(name, company).orElseThrow());
  }

  TestPeople answered(String from, String to) {
    sameNames.add(List.of(from, to));
    return this;
  }

  /** A row of {@code same_person.csv}. */
  TestPeople same(String one, String other, String word) {
    said.add(new String[] {one, other, word});
    return this;
  }

  TestPeople ignore(List<String> identifiers, List<String> domains, List<String> ownDomains) {
    ignore = IgnoreList.of(identifiers, domains, ownDomains);
    return this;
  }

  TestPeople shuffled(Random random) {
    TestPeople other = new TestPeople();
    other.mentions.addAll(mentions);
    Collections.shuffle(other.mentions, random);
    other.sameNames.addAll(sameNames);
    Collections.shuffle(other.sameNames, random);
    other.said.addAll(said);
    other.ignore = ignore;
    return other;
  }

  /** With what contracts say of people, as {@link People} adds it. */
  DirectoryBuilder builder(List<ToldContract> contracts) {
    Rules rules = new Rules(SHARED, 5, SamePerson.of(said, new Identifiers("FR")));
    List<Mention> all = new ArrayList<>(mentions);
    contracts.forEach(contract -> all.addAll(ToldPeople.mention(contract, rules)));
    return new DirectoryBuilder(all, sameNames, rules, DOMAINS);
  }

  DirectoryBuilder builder() {
    return builder(List.of());
  }

  /** Without any client. */
  Directory directory() {
    return builder().directory(Set.of(), ignore);
  }

  Directory directory(List<ToldContract> contracts) {
    DirectoryBuilder builder = builder(contracts);
    return builder.directory(new ClientBook(builder, contracts).accounts(), ignore);
  }

  List<Suggestions.Pair> suggestions() {
    return suggestions(List.of());
  }

  List<Suggestions.Pair> suggestions(List<ToldContract> contracts) {
    return new Suggestions(builder(contracts), directory(contracts)).pairs();
  }

  /** The person of a record that carries this identifier alone. */
  String person(String identifier) {
    return directory().person(List.of(identifier), null);
  }

  boolean isOne(String identifier, String other) {
    return person(identifier).equals(person(other));
  }

  /** The one contract's entry. */
  ClientBook.Entry client(TestContract contract) {
    List<ClientBook.Entry> entries = clients(contract);
    if (entries.size() != 1) {
      throw new AssertionError("not one entry: " + entries);
    }
    return entries.get(0);
  }

  List<ClientBook.Entry> clients(TestContract... contracts) {
    return book(contracts).entries();
  }

  ClientBook book(TestContract... contracts) {
    List<ToldContract> told = TestContract.told(contracts);
    return new ClientBook(builder(told), told);
  }
}
