package dev.outreach.format.book;

import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static dev.outreach.format.ReadBack.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.format.Formats;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VCardsTest {
  private static final ReadingContext READING = reading("email:me@example.org", "tel:+33199000000");

  @TempDir Path folder;

  private List<Entry> read(String... lines) throws IOException {
    return entries(new VCards(), file(folder, "a.vcf", String.join("\r\n", lines)), READING);
  }

  private Contact card(String... lines) throws IOException {
    String card = "BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", lines);
    List<Entry> entries = read(card, "END:VCARD", "");
    assertEquals(1, entries.size());
    return (Contact) entries.get(0);
  }

  private List<String> identifiers(String... lines) throws IOException {
    return card(lines).identifiers();
  }

  @Test
  void everythingThatTellsWhoIsRead() throws IOException {
    assertEquals(
        new Contact(
            "line 1",
            List.of(
                "email:ana@example.org",
                "email:ana.lima@example.com",
                "tel:+33199001122",
                "linkedin:ana-lima"),
            "Ana Lima",
            "Acme, SA",
            "Directrice",
            null,
            null),
        card(
            "N:Lima;Ana;;Mme;",
            "FN:Ana Lima",
            "ORG:Acme\\, SA;Ventes",
            "TITLE:Directrice",
            "ROLE:Achats",
            "EMAIL;TYPE=INTERNET,WORK:Ana@Example.org",
            "EMAIL:ana.lima@example.com",
            "TEL;TYPE=WORK,VOICE:01 99 00 11 22",
            "URL:http\\://www.linkedin.com/in/ana-lima",
            "URL:https://acme.example.com/"));
  }

  @Test
  void manyCardsInAFileAreOneContactEach() throws IOException {
    List<Entry> entries =
        read(
            "BEGIN:VCARD",
            "VERSION:2.1",
            "N:Lima;Ana",
            "TEL;CELL:+33 6 39 98 00 11",
            "END:VCARD",
            "begin:vcard",
            "version:4.0",
            "FN:Bo Berg",
            "email:bo@example.org",
            "end:vcard");
    assertEquals(List.of("line 1", "line 6"), entries.stream().map(Entry::place).toList());
    assertEquals("Ana Lima", ((Contact) entries.get(0)).personName());
    assertEquals("Bo Berg", ((Contact) entries.get(1)).personName());
  }

  @Test
  void numbersThatSeveralPeopleShareAreNotTheirs() throws IOException {
    assertEquals(
        List.of("tel:+33639980011"),
        identifiers(
            "TEL;TYPE=CELL:+33639980011",
            "TEL;TYPE=WORK;TYPE=FAX:+33199001101",
            "TEL;TYPE=PAGER:+33199001102",
            "item1.TEL:+33199001103",
            "item1.X-ABLabel:AssistantPhone",
            "item2.TEL:+33199001104",
            "item2.X-ABLabel:_$!<WorkFAX>!$_"));
  }

  @Test
  void labelOfAGroupSaysNothingOfTheOthers() throws IOException {
    assertEquals(
        List.of("tel:+33639980011", "tel:+33639980012"),
        identifiers(
            "item1.TEL:+33639980011", "item2.X-ABLabel:fax", "TEL:+33639980012", "X-ABLabel:fax"));
  }

  @ParameterizedTest
  @CsvSource({
    "X-SOCIALPROFILE;type=twitter:http://twitter.com/ana, x:ana",
    "X-SOCIALPROFILE;type=linkedin;x-user=ana-lima:http://www.linkedin.com/in/ana-lima, linkedin:ana-lima",
    "X-SOCIALPROFILE;type=twitter;x-user=ana:x-apple:ana, x:ana",
    "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ana.lima?chat, skype:ana.lima",
    "IMPP;X-SERVICE-TYPE=Skype:ana.lima, skype:ana.lima",
    "X-SKYPE:live:ana, skype:live:ana",
    "X-TWITTER:@Ana, x:ana",
    "item1.URL;type=pref:https\\://www.facebook.com/ana.lima, facebook:ana.lima",
    "TEL;VALUE=uri:tel:+33-1-99-00-11-22;ext=7, tel:+33199001122",
    "EMAIL;VALUE=uri:mailto:ana@example.org, email:ana@example.org",
  })
  void accountsAndAddressesInTheirManyWaysOfWriting(String line, String identifier)
      throws IOException {
    assertEquals(List.of(identifier), identifiers(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "URL:https://www.facebook.com/pages/Acme/12",
        "URL:http://acme.example.com/in/ana",
        "IMPP:xmpp:ana@example.org",
        "X-SOCIALPROFILE;type=flickr:http://www.flickr.com/photos/ana",
        "EMAIL;X400:/c=fr/a=atlas/s=lima",
        "TEL:MobilePhone",
        "RELATED:urn:uuid:0",
        "TEL:",
      })
  void whatTellsNobodyFromOthersMakesNoContact(String line) throws IOException {
    assertEquals(List.of(), read("BEGIN:VCARD", "FN:Ana Lima", line, "END:VCARD"));
  }

  @Test
  void whoReferredThemIsKeptIfOneIsNamed() throws IOException {
    String email = "EMAIL:ana@example.org";
    assertEquals(
        "Bo Berg",
        card(
                email,
                "item1.X-ABRELATEDNAMES;type=pref:Bo Berg",
                "item1.X-ABLabel:Referred By",
                "item2.X-ABRELATEDNAMES:Cy Dahl",
                "item2.X-ABLabel:_$!<Spouse>!$_")
            .referredBy());
    assertEquals("Bo Berg", card(email, "X-REFERRED-BY:Bo Berg").referredBy());
    assertEquals("Bo Berg", card(email, "RELATED;TYPE=referrer;VALUE=text:Bo Berg").referredBy());
    assertEquals(null, card(email, "X-REFERRED-BY:Bo Berg", "X-REFERREDBY:Cy Dahl").referredBy());
  }

  @Test
  void myCardsAreNobody() throws IOException {
    assertEquals(
        List.of(),
        read(
            "BEGIN:VCARD",
            "FN:Somebody",
            "EMAIL:me@example.org",
            "TEL:+33199001122",
            "END:VCARD",
            "BEGIN:VCARD",
            "FN:Only my number",
            "TEL:+33 1 99 00 00 00",
            "END:VCARD"));
    assertEquals(
        List.of("email:ana@example.org"),
        identifiers("EMAIL:ana@example.org", "TEL;HOME:01 99 00 00 00"));
  }

  @Test
  void listsOfPeopleAreNobody() throws IOException {
    assertEquals(
        List.of(),
        read(
            "BEGIN:VCARD",
            "KIND:group",
            "EMAIL:all@example.org",
            "END:VCARD",
            "BEGIN:VCARD",
            "X-ADDRESSBOOKSERVER-KIND:group",
            "EMAIL:b@example.org",
            "END:VCARD"));
  }

  @Test
  void cardOfAnAssistantWithinIsNotTheirs() throws IOException {
    assertEquals(
        List.of("email:ana@example.org", "tel:+33639980011"),
        identifiers(
            "EMAIL:ana@example.org",
            "AGENT:",
            "BEGIN:VCARD",
            "EMAIL:assistant@example.org",
            "AGENT:BEGIN:VCARD",
            "EMAIL:theirs@example.org",
            "END:VCARD",
            "END:VCARD",
            "TEL:+33639980011"));
    assertEquals(
        List.of("email:ana@example.org"),
        identifiers(
            "AGENT:BEGIN:VCARD\\nEMAIL:b@example.org\\nEND:VCARD", "EMAIL:ana@example.org"));
  }

  @Test
  void brokenCardCostsOnlyItself() throws IOException {
    List<Entry> entries =
        read(
            "BEGIN:VCARD",
            "EMAIL:a@example.org",
            "BEGIN:VCARD",
            "EMAIL:b@example.org",
            "no property at all",
            ":",
            "END:VCARD",
            "BEGIN:VCARD",
            "X-SKYPE:" + "é".repeat(60_000) + "\r\n" + "TEL:1\r\n".repeat(200_000) + "END:VCARD",
            "BEGIN:VCARD",
            "EMAIL:c@example.org");
    assertEquals(List.of("not-closed", "too-large", "not-closed"), reasons(entries));
    assertEquals(List.of("email:b@example.org"), ((Contact) entries.get(1)).identifiers());
  }

  @Test
  void picturesAreNotKept() throws IOException {
    assertEquals(
        List.of("email:ana@example.org"),
        identifiers(
            "PHOTO;ENCODING=b;TYPE=JPEG:" + "/9j/4AAQ".repeat(1_000_000),
            " " + "AAAA".repeat(10_000) + "\r\n AAAA".repeat(500_000),
            "EMAIL:ana@example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;Zo=C3=AB;;;\r\n"
            + "TEL;WORK;VOICE:+33 1 99 00 11 22\r\nTEL;WORK;FAX:+33 1 99 00 11 23\r\n"
            + "EMAIL;PREF;INTERNET:zoe@example.org\r\n"
            + "TITLE;ENCODING=QUOTED-PRINTABLE:Achats, =\r\n=CEle\r\n"
            + "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:1 rue=0D=0A=\r\nEMAIL:b@example.org",
        "VERSION:3.0\r\nN:Lefèvre;Zoë;;;\r\nFN:Zoë \r\n Lefèvre\r\n"
            + "EMAIL;type=INTERNET;type=pref:zoe@example.org\r\n"
            + "item1.TEL:+33 1 99 00 11 22\r\nitem1.X-ABLabel:Atelier\r\n"
            + "TEL;type=WORK;type=FAX:+33 1 99 00 11 23\r\nTITLE:Achats\\, Île",
        "VERSION:4.0\r\nFN:Zoë Lefèvre\r\nN:Lefèvre;Zoë;;;\r\n"
            + "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+33-1-99-00-11-22\r\n"
            + "TEL;VALUE=uri;TYPE=\"work,fax\":tel:+33-1-99-00-11-23\r\n"
            + "EMAIL;PREF=1:zoe@example.org\r\nTITLE:Achats\\, Île\r\n"
            + "PHOTO:data:image/jpeg;base64,/9j/4AAQ"
      })
  void versionsSayTheSameInTheirOwnWays(String lines) throws IOException {
    Contact contact = card(lines);
    assertEquals(
        Set.of("email:zoe@example.org", "tel:+33199001122"), Set.copyOf(contact.identifiers()));
    assertEquals("Zoë Lefèvre", contact.personName());
    assertEquals("Achats, Île", contact.role());
  }

  @Test
  void recognisedByNameAndBeginning() throws IOException {
    VCards cards = new VCards();
    assertTrue(
        cards.recognises(file(folder, "All Contacts.VCF", "\uFEFF\r\nBegin:vCard"), READING));
    assertFalse(cards.recognises(file(folder, "b.vcf", "BEGIN:VCALENDAR"), READING));
    assertFalse(cards.recognises(file(folder, "c.vcf", ""), READING));
    assertFalse(cards.recognises(file(folder, "d.txt", "BEGIN:VCARD"), READING));
    Path wide = Files.write(folder.resolve("e.vcf"), "\uFEFFBEGIN:VCARD".getBytes("UTF-16LE"));
    ExportFile file = ExportFile.of(wide, "e.vcf", READING.limits());
    assertEquals("vcard", Formats.of(file, READING).orElseThrow().name());
    for (String unmarked : List.of("UTF-16LE", "UTF-16BE")) {
      Path path = Files.write(folder.resolve("f.vcf"), "BEGIN:VCARD".getBytes(unmarked));
      assertTrue(cards.recognises(ExportFile.of(path, "f.vcf", READING.limits()), READING));
    }
  }

  @Test
  void cardsThatSomebodySentAreInNoAddressBook() throws IOException {
    String card = "BEGIN:VCARD\nEMAIL:ana@example.org\nEND:VCARD\n";
    Map<String, String> files = new LinkedHashMap<>();
    files.put("Takeout/Voice/Phones.vcf", card);
    files.put("Takeout/Voice/Calls/Bo - Text.vcf", card);
    files.put("Takeout/Contacts/All Contacts/All Contacts.vcf", card);
    files.put("chat/_chat.txt", "");
    files.put("chat/Ana.vcf", card);
    ExportFile archive = zip(folder, files);
    List<String> taken =
        files.keySet().stream().filter(name -> recognises(archive.member(name))).toList();
    assertEquals(List.of("Takeout/Contacts/All Contacts/All Contacts.vcf"), taken);
  }

  private static boolean recognises(ExportFile file) {
    try {
      return new VCards().recognises(file, READING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
