package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNamesTest {
  /** What one record carries; either is empty if it is missing. */
  private record Told(String name, String... domains) {}

  @Test
  void aDomainAndANameAreOneAccountWhereOneRecordCarriesBoth() {
    AccountNames names =
        names(
            new Told("velosmontariel", "vm.example"), new Told("bonne"), new Told("", "b.example"));
    assertEquals(names.ofDomain("vm.example"), names.ofName("velosmontariel"));
    assertNotEquals(names.ofDomain("b.example"), names.ofName("bonne"));
  }

  @ParameterizedTest
  @CsvSource({
    "acme.example, acme",
    "velos-montariel.example, velosmontariel",
    "velosmontariel.example, velosmontariel",
    "velos-montariel-sarl.example, velosmontariel",
    "xn--vlos-bpa.example, velos"
  })
  void aNameIsThatOfTheDomainWhoseLabelItIs(String domain, String name) {
    AccountNames names = names(new Told("", domain), new Told(name));
    assertEquals(names.ofDomain(domain), names.ofName(name));
    assertEquals(names.ofDomain(domain), names(new Told("", domain)).ofName(name));
  }

  @ParameterizedTest
  @CsvSource({"acme-group.example, acme", "acme.example, acmeconseil", "example.org, org"})
  void aPartOfALabelIsNone(String domain, String name) {
    AccountNames names = names(new Told("", domain), new Told(name));
    assertNotEquals(names.ofDomain(domain), names.ofName(name));
  }

  @Test
  void twoDomainsOfOneLabelAreOneAccountWhereTheNameIsKnown() {
    Told one = new Told("", "acme.example");
    Told other = new Told("", "acme.example.org");
    assertNotEquals(
        names(one, new Told("", "acme.test")).ofDomain("acme.example"),
        names(one, new Told("", "acme.test")).ofDomain("acme.test"));
    AccountNames named = names(one, new Told("", "acme.test"), new Told("acme"));
    assertEquals(named.ofDomain("acme.example"), named.ofDomain("acme.test"));
    assertEquals(Optional.of("domain:acme.example"), named.ofName("acme"));
    assertEquals(Optional.of("domain:acme.example"), names(one, other).ofName("acme"));
  }

  @Test
  void oneMistakenRecordJoinsNoTwoFirms() {
    Told[] told = {
      new Told("acme", "a.example"),
      new Told("acme", "a.example"),
      new Told("bonne", "b.example"),
      new Told("bonne", "b.example"),
      new Told("bonne", "a.example")
    };
    AccountNames names = names(told);
    assertEquals(names.ofDomain("a.example"), names.ofName("acme"));
    assertEquals(names.ofDomain("b.example"), names.ofName("bonne"));
    assertNotEquals(names.ofName("acme"), names.ofName("bonne"));
  }

  @Test
  void theNameThatIsAlikeCountsHoweverOftenAnotherStandsThere() {
    AccountNames names =
        names(
            new Told("acme", "acme.example"),
            new Told("bonne", "acme.example"),
            new Told("bonne", "acme.example"),
            new Told("bonne", "b.example"),
            new Told("bonne", "b.example"),
            new Told("bonne", "b.example"));
    assertEquals(names.ofDomain("acme.example"), names.ofName("acme"));
    assertNotEquals(names.ofName("acme"), names.ofName("bonne"));
  }

  @Test
  void namesThatStandEquallyOftenBesideADomainAreOneFirm() {
    AccountNames names = names(new Told("acme", "a.example"), new Told("acmeconseil", "a.example"));
    assertEquals(names.ofName("acme"), names.ofName("acmeconseil"));
  }

  @Test
  void ofTwoAddressesOnACardTheFirmIsThatOfTheOneThatIsAlike() {
    AccountNames names = names(new Told("acme", "acme.example", "former.example"));
    assertEquals(names.ofDomain("acme.example"), names.ofName("acme"));
    assertNotEquals(names.ofDomain("acme.example"), names.ofDomain("former.example"));
    AccountNames unlike = names(new Told("acme", "a.example", "b.example"));
    assertEquals(unlike.ofDomain("a.example"), unlike.ofDomain("b.example"));
  }

  @Test
  void aDomainBesideFiveNamesIsAFirmAndBesideSixAHostOfMany() {
    assertEquals(Optional.of("domain:host.example"), hosting(5, 0).ofDomain("host.example"));
    assertEquals(Optional.empty(), hosting(6, 0).ofDomain("host.example"));
    assertNotEquals(hosting(6, 0).ofName("firm0"), hosting(6, 0).ofName("firm1"));
  }

  @Test
  void aNameOnHalfOfTheRecordsMakesADomainItsOwn() {
    assertEquals(hosting(6, 6).ofDomain("host.example"), hosting(6, 6).ofName("owner"));
    assertEquals(Optional.empty(), hosting(6, 5).ofDomain("host.example"));
  }

  @Test
  void aNameBesideFiveDomainsIsAFirmAndBesideSixNone() {
    assertEquals(Optional.of("domain:d0.example"), calling(5, 0).ofName("consultant"));
    assertEquals(Optional.empty(), calling(6, 0).ofName("consultant"));
    assertNotEquals(calling(6, 0).ofDomain("d0.example"), calling(6, 0).ofDomain("d1.example"));
  }

  @Test
  void aFirmMayHaveManyDomainsWhereOneIsUsualOrAlike() {
    assertEquals(calling(6, 6).ofDomain("usual.example"), calling(6, 6).ofName("consultant"));
    assertEquals(Optional.empty(), calling(6, 5).ofName("consultant"));
    List<Told> told = new ArrayList<>(callings(6, 0));
    told.add(new Told("", "consultant.example"));
    AccountNames alike = names(told.toArray(Told[]::new));
    assertEquals(alike.ofDomain("consultant.example"), alike.ofName("consultant"));
  }

  @Test
  void theUserJoinsWhatNoRecordDoes() {
    AccountNames names = names(new Told("", "a.example"), new Told("bonne"));
    names.join("domain:a.example", "name:bonne");
    assertEquals(names.ofDomain("a.example"), names.ofName("bonne"));
  }

  @Test
  void anAccountIsKnownByItsSmallestKeyDomainsFirst() {
    AccountNames names =
        names(new Told("aaa", "zz.example"), new Told("bonne"), new Told("aaa", "yy.example"));
    assertEquals(Optional.of("domain:yy.example"), names.ofName("aaa"));
    assertEquals(Optional.of("name:bonne"), names.ofName("bonne"));
    assertEquals(Optional.of("name:nobody"), names.ofName("nobody"));
    assertEquals(Optional.empty(), names.ofDomain(null));
  }

  @Test
  void theOrderOfTheRecordsPlaysNoPart() {
    Random random = new Random(20260107);
    for (int world = 0; world < 50; world++) {
      List<Told> told = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String name = random.nextInt(4) == 0 ? "" : "firm" + random.nextInt(12);
        String domain = "firm" + random.nextInt(9) + ".example";
        told.add(random.nextInt(5) == 0 ? new Told(name) : new Told(name, domain));
      }
      Set<String> answers = new TreeSet<>();
      for (int order = 0; order < 8; order++) {
        Collections.shuffle(told, random);
        AccountNames names = names(told.toArray(Told[]::new));
        answers.add(
            Stream.concat(
                    IntStream.range(0, 12).mapToObj(i -> names.ofName("firm" + i)),
                    IntStream.range(0, 9).mapToObj(i -> names.ofDomain("firm" + i + ".example")))
                .toList()
                .toString());
      }
      assertEquals(1, answers.size());
    }
  }

  private static AccountNames hosting(int firms, int records) {
    List<Told> told = new ArrayList<>();
    IntStream.range(0, firms).forEach(i -> told.add(new Told("firm" + i, "host.example")));
    IntStream.range(0, records).forEach(i -> told.add(new Told("owner", "host.example")));
    return names(told.toArray(Told[]::new));
  }

  private static AccountNames calling(int domains, int records) {
    return names(callings(domains, records).toArray(Told[]::new));
  }

  private static List<Told> callings(int domains, int records) {
    List<Told> told = new ArrayList<>();
    IntStream.range(0, domains)
        .forEach(i -> told.add(new Told("consultant", "d" + i + ".example")));
    IntStream.range(0, records).forEach(i -> told.add(new Told("consultant", "usual.example")));
    return told;
  }

  private static AccountNames names(Told... told) {
    AccountNames names = new AccountNames();
    for (Told record : told) {
      names.add(Set.of(record.domains), record.name.isEmpty() ? null : record.name);
    }
    names.settle();
    return names;
  }
}
