package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The file of free-mail domains, as it is kept by hand. */
class FreeMailDomainsTest {
  private static final Path FILE =
      Path.of("src/main/resources/dev/outreach/identity/free-mail-domains.txt");

  private final MailDomains domains = new MailDomains(List.of());

  private static List<String> lines() throws IOException {
    return Files.readAllLines(FILE, StandardCharsets.UTF_8);
  }

  /** The domains under each comment that stands after an empty line. */
  private static List<List<String>> groups() throws IOException {
    List<List<String>> groups = new ArrayList<>();
    for (String line : lines()) {
      if (line.isEmpty()) {
        groups.add(new ArrayList<>());
      } else if (!line.startsWith("#")) {
        groups.get(groups.size() - 1).add(line);
      }
    }
    return groups;
  }

  private static List<String> all() throws IOException {
    return groups().stream().flatMap(List::stream).toList();
  }

  @Test
  void eachLineIsARegistrableDomainOfItsOwnInNormalForm() throws IOException {
    for (String line : all()) {
      assertEquals(Optional.of(line), domains.registrable(line), line);
    }
  }

  @Test
  void noDomainStandsTwice() throws IOException {
    assertEquals(all().size(), new TreeSet<>(all()).size());
  }

  @Test
  void eachGroupHasAHeadingAndIsInTheOrderOfTheAlphabet() throws IOException {
    for (List<String> group : groups()) {
      assertTrue(!group.isEmpty(), "an empty group");
      assertEquals(new ArrayList<>(new TreeSet<>(group)), group);
    }
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isEmpty()) {
        assertTrue(lines.get(i + 1).startsWith("# "), "line " + (i + 2) + " is no heading");
      }
    }
  }

  @Test
  void whatIsInTheFileIsWhatTheProgramKnows() throws IOException {
    assertEquals(new TreeSet<>(all()), new TreeSet<>(MailDomains.shipped()));
  }

  @Test
  void theWellKnownOnesAreInIt() throws IOException {
    List<String> wellKnown =
        List.of(
            "gmail.com googlemail.com outlook.com outlook.fr outlook.de outlook.es outlook.it",
            "hotmail.com hotmail.fr hotmail.co.uk hotmail.be hotmail.ca hotmail.de hotmail.es",
            "hotmail.it hotmail.nl live.com live.fr live.be live.ca live.co.uk live.nl live.de",
            "live.it live.com.pt outlook.pt msn.com yahoo.com yahoo.fr yahoo.co.uk yahoo.de",
            "yahoo.es yahoo.it yahoo.ca ymail.com rocketmail.com icloud.com me.com mac.com",
            "proton.me protonmail.com protonmail.ch pm.me gmx.net gmx.de gmx.at gmx.ch gmx.fr",
            "gmx.com web.de t-online.de freenet.de arcor.de orange.fr wanadoo.fr free.fr sfr.fr",
            "neuf.fr laposte.net bbox.fr numericable.fr club-internet.fr cegetel.net aliceadsl.fr",
            "aol.com aol.fr aim.com libero.it tiscali.it virgilio.it alice.it tin.it",
            "btinternet.com virginmedia.com ntlworld.com blueyonder.co.uk sky.com talktalk.net",
            "comcast.net att.net verizon.net cox.net charter.net sbcglobal.net bellsouth.net",
            "earthlink.net bluewin.ch hispeed.ch sunrise.ch skynet.be telenet.be proximus.be",
            "voo.be videotron.ca sympatico.ca bell.net rogers.com shaw.ca telus.net cogeco.ca",
            "telefonica.net terra.es ono.com sapo.pt netcabo.pt ziggo.nl kpnmail.nl planet.nl",
            "hetnet.nl xs4all.nl home.nl yandex.ru yandex.com mail.ru zoho.com zohomail.com",
            "fastmail.com fastmail.fm tutanota.com tuta.com posteo.de posteo.net mailbox.org",
            "hey.com duck.com appleid.com hushmail.com mailo.com netcourrier.com mail.com",
            "seznam.cz wp.pl onet.pl qq.com 163.com naver.com uol.com.br bigpond.com");
    TreeSet<String> missing = new TreeSet<>();
    for (String line : wellKnown) {
      missing.addAll(List.of(line.split(" ")));
    }
    missing.removeAll(all());
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void companiesThatSellTheInternetAreNotInIt() throws IOException {
    for (String company :
        List.of("bt.com", "google.com", "microsoft.com", "apple.com", "orange.com", "ovh.com")) {
      assertEquals(Optional.of(company), domains.account("ana@" + company));
    }
  }

  @Test
  void itHoldsNeitherTooFewToBeOfUseNorMoreThanOneCanKeep() throws IOException {
    int size = all().size();
    assertTrue(size >= 250 && size <= 600, size + " domains");
  }
}
