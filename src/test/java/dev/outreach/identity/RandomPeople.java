package dev.outreach.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Some forty people of a dozen firms, as cards, mails, calls, a log and bills speak of them: names
 * shortened, words in another order, landlines of an office, homonyms, joins and splits by hand.
 */
final class RandomPeople {
  private static final List<String> FIRST = List.of("Ana", "Bob", "Cléo", "Dan", "Eve", "Fay");
  private static final List<String> LAST = List.of("Lima", "Berg", "Ray", "Hart", "Jung");
  private static final int PEOPLE = 40;

  private final Random random;
  private final TestPeople people = new TestPeople();
  private final List<TestContract> contracts = new ArrayList<>();
  private final List<String> identifiers = new ArrayList<>();

  RandomPeople(long seed) {
    random = new Random(seed);
    for (int i = 0; i < PEOPLE; i++) {
      appear(i);
    }
    for (int i = 0; i < 4; i++) {
      String one = any(identifiers);
      String other = any(identifiers);
      if (!one.equals(other)) {
        people.same(one, other, random.nextBoolean() ? "yes" : "no");
      }
    }
    people.ignore(List.of(any(identifiers)), List.of("firm3.example"), List.of("firm4.example"));
  }

  TestPeople people() {
    return people;
  }

  List<ToldContract> contracts() {
    return TestContract.told(contracts.toArray(TestContract[]::new));
  }

  List<ToldContract> shuffledContracts(Random order) {
    List<ToldContract> shuffled = new ArrayList<>(contracts());
    Collections.shuffle(shuffled, order);
    return shuffled;
  }

  /** Who each identifier is, of which account, and why they are left out. */
  String directory(TestPeople told) {
    Directory directory = told.directory(contracts());
    Map<String, String> all = new TreeMap<>();
    for (String identifier : identifiers) {
      for (String name : List.of("", "Ana Lima", "Bob")) {
        String person = directory.person(List.of(identifier), name);
        all.put(
            identifier + "|" + name,
            person + " " + directory.history(person) + " " + directory.leftOut(person));
      }
    }
    return all.toString().replace(',', '\n');
  }

  private void appear(int i) {
    int firm = random.nextInt(12);
    String name = any(FIRST) + " " + any(LAST);
    String company =
        List.of("Firm " + firm, "FIRM" + firm + " SARL", "Firm-" + firm).get(random.nextInt(3));
    String mail =
        "email:p"
            + i
            + (random.nextInt(4) == 0 ? "@freemail.example" : "@firm" + firm + ".example");
    String number =
        (random.nextInt(3) == 0 ? "tel:+3319900110" : "tel:+3363998010")
            + (random.nextInt(3) == 0 ? firm % 10 : i % 10);
    String handle = "linkedin:p" + i;
    if (random.nextInt(3) > 0) {
      people.touch(random.nextInt(3) == 0 ? null : name, null, mail);
    }
    if (random.nextBoolean()) {
      people.card(name, random.nextBoolean() ? company : null, mail, number);
    }
    if (random.nextInt(3) == 0) {
      people.card(name, company, handle, random.nextBoolean() ? mail : number);
      people.touch(name, null, "linkedin-name:" + name.toLowerCase(Locale.ROOT));
    }
    if (random.nextInt(3) == 0) {
      people.touch(
          random.nextBoolean() ? name : name.substring(0, name.indexOf(' ')), null, number);
    }
    if (random.nextBoolean()) {
      String swapped =
          name.substring(name.indexOf(' ') + 1) + " " + name.substring(0, name.indexOf(' '));
      people.logged(random.nextBoolean() ? name : swapped, random.nextBoolean() ? company : null);
    }
    if (random.nextInt(8) == 0) {
      people.touch(name, company, "email:contact@firm" + firm + ".example");
    }
    identifiers.addAll(
        List.of(mail, number, handle, "linkedin-name:" + name.toLowerCase(Locale.ROOT)));
    new Identifiers("FR").name(name, company).ifPresent(identifiers::add);
    if (random.nextInt(2) == 0) {
      sign(i, firm, name, company, mail);
    }
  }

  private void sign(int i, int firm, String name, String company, String mail) {
    String amount = String.valueOf(100 * (1 + random.nextInt(9)));
    int day = random.nextInt(600);
    String bill = "name:" + company.toLowerCase(Locale.ROOT);
    if (random.nextBoolean()) {
      TestContract deal = TestContract.deal("hubspot", day, amount).of(name, company, mail);
      contracts.add(random.nextInt(5) == 0 ? deal.lost() : deal);
    }
    if (random.nextBoolean()) {
      contracts.add(
          TestContract.invoice("fec", day + random.nextInt(60), amount).of(null, company, bill));
    }
    if (random.nextInt(3) == 0) {
      contracts.add(
          TestContract.invoice("stripe", day + i, amount)
              .of(null, null, "email:billing@firm" + firm + ".example"));
    }
    if (random.nextInt(4) == 0) {
      contracts.add(
          TestContract.deal("own", day, amount)
              .of(name, null, "name:" + name.toLowerCase(Locale.ROOT)));
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
