package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.Slow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainsTest {
  private final MailDomains domains = new MailDomains(List.of());

  /** Some of these are cases of the Public Suffix List's own tests (test_psl.txt). */
  @ParameterizedTest
  @CsvSource({
    "acme.com, acme.com",
    "mail.acme.com, acme.com",
    "a.b.acme.com, acme.com",
    "acme.co.uk, acme.co.uk",
    "mail.acme.co.uk, acme.co.uk",
    "acme.fr, acme.fr",
    "mail.acme.asso.fr, acme.asso.fr",
    "acme.qc.ca, acme.qc.ca",
    "acme.com.br, acme.com.br",
    "test.k12.ak.us, test.k12.ak.us",
    "www.test.k12.ak.us, test.k12.ak.us",
    // A rule with an asterisk, and an exception to one.
    "b.c.kobe.jp, b.c.kobe.jp",
    "www.city.kobe.jp, city.kobe.jp",
    "kobe.jp, kobe.jp",
    "a.b.kobe.jp, a.b.kobe.jp",
    "x.www.ck, www.ck",
    // Of the list's private part.
    "ana.github.io, ana.github.io",
    "mail.ana.github.io, ana.github.io",
    "acme.uk.com, acme.uk.com",
    "mail.acme.eu.org, acme.eu.org",
    // Of no rule.
    "acme.example, acme.example",
    "mail.acme.example, acme.example",
    "a.b.acme.example, acme.example",
    "acme.co.example, co.example",
    // However it is written.
    "Mail.ACME.Co.UK, acme.co.uk",
    "mail.acme.co.uk., acme.co.uk",
    "mail.müller.de, xn--mller-kva.de",
    "mail.xn--mller-kva.de, xn--mller-kva.de",
    "www.食狮.公司.cn, xn--85x722f.xn--55qx5d.cn",
    "www.xn--85x722f.xn--55qx5d.cn, xn--85x722f.xn--55qx5d.cn"
  })
  void whatSomebodyRegisteredIsOneLabelMoreThanThePublicSuffix(String domain, String registrable) {
    assertEquals(Optional.of(registrable), domains.registrable(domain));
    assertEquals(Optional.of(registrable), domains.account("ana.lima@" + domain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com",
        "example",
        "localhost",
        "co.uk",
        "asso.fr",
        "avocat.fr",
        "notaires.fr",
        "c.kobe.jp",
        "foo.ck",
        "github.io",
        "uk.com",
        "公司.cn",
        "192.0.2.1",
        "[192.0.2.1]",
        "[IPv6:2001:db8::1]",
        "",
        ".",
        "acme..example",
        "ac me.example"
      })
  void suffixesSingleLabelsAndAddressesOfMachinesGiveNothing(String domain) {
    assertEquals(Optional.empty(), domains.registrable(domain));
    assertEquals(Optional.empty(), domains.account("ana@" + domain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@gmail.com",
        "ana@GMail.com",
        "email:ana@gmail.com",
        "ana@hotmail.fr",
        "ana@mail.yahoo.com",
        "k2x9f@privaterelay.appleid.com",
        "ana@acme.plus.com",
        "\"ana@acme.example\"@orange.fr"
      })
  void privatePeoplesAddressesAreOfNoCompany(String address) {
    assertEquals(Optional.empty(), domains.account(address));
  }

  @Test
  void whatIsRegistrableDoesNotDependOnWhoHasAddressesThere() {
    assertEquals(Optional.of("gmail.com"), domains.registrable("gmail.com"));
    assertEquals(
        Optional.of("acme.example"),
        new MailDomains(List.of("acme.example")).registrable("mail.acme.example"));
  }

  @Test
  void namesThatOnlyLookLikeFreeMailAreCompanies() {
    assertEquals(Optional.of("notgmail.com"), domains.account("ana@notgmail.com"));
    assertEquals(Optional.of("gmail.example"), domains.account("ana@gmail.example"));
    assertEquals(Optional.of("example.org"), domains.account("ana@gmail.com.example.org"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ana", "acme.example", "tel:+33199001122", "ana@"})
  void whatIsNoAddressIsOfNoCompany(String text) {
    assertEquals(Optional.empty(), domains.account(text));
  }

  @Test
  void theUsersOwnFreeMailDomainsCoverWhatLiesBelowThem() {
    MailDomains more = new MailDomains(List.of("Provider.example", "members.club.example"));
    assertEquals(Optional.empty(), more.account("ana@provider.example"));
    assertEquals(Optional.empty(), more.account("ana@mail.provider.example"));
    assertEquals(Optional.empty(), more.account("ana@x.members.club.example"));
    assertEquals(Optional.of("club.example"), more.account("ana@club.example"));
    assertEquals(Optional.of("club.example"), more.account("ana@office.club.example"));
    assertEquals(Optional.of("myprovider.example"), more.account("ana@myprovider.example"));
    assertEquals(Optional.empty(), more.account("ana@gmail.com"));
    assertEquals(Optional.of("provider.example"), domains.account("ana@provider.example"));
  }

  @Test
  void aFreeMailDomainThatIsNoneIsNotTaken() {
    assertThrows(IllegalArgumentException.class, () -> new MailDomains(List.of("provider")));
  }

  @Test
  @Slow
  void moreDomainsThanAreRememberedAreToldAllTheSame() {
    IntStream.range(0, 250_000)
        .forEach(
            i ->
                assertEquals(
                    Optional.of("d" + i + ".example"),
                    domains.account("ana@mail.d" + i + ".example")));
    assertEquals(Optional.of("d0.example"), domains.account("ana@mail.d0.example"));
  }

  @Test
  void severalThreadsGetTheSameAnswers() {
    IntStream.range(0, 50_000)
        .parallel()
        .forEach(
            i ->
                assertEquals(
                    Optional.of("t" + i % 100 + ".co.uk"),
                    domains.account("ana@mail.t" + i % 100 + ".co.uk")));
  }

  @Test
  void theyGoToTheMachinesOfACluster() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new MailDomains(List.of("provider.example")));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      MailDomains there = (MailDomains) in.readObject();
      assertEquals(Optional.empty(), there.account("ana@provider.example"));
      assertEquals(Optional.empty(), there.account("ana@gmail.com"));
      assertEquals(Optional.of("acme.example"), there.account("ana@acme.example"));
    }
  }
}
