package dev.outreach.export;

import static dev.outreach.format.ReadBack.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.outreach.format.ReadBack;
import dev.outreach.format.phone.SmsBackupCalls;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeXmlTest {
  @TempDir Path folder;

  private String refusal(String xml) {
    RefusedFile refused =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> {
              ExportFile file = file(folder, "calls.xml", xml);
              return assertThrows(
                  RefusedFile.class,
                  () ->
                      ReadBack.entries(
                          new SmsBackupCalls(), file, ReadBack.reading("tel:+33199000001")));
            });
    assertFalse(refused.getMessage().contains("canary"), refused.getMessage());
    return refused.reason();
  }

  @Test
  void documentTypesAreRefusedAndNothingIsFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "canary");
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> requests.incrementAndGet());
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
      for (String target : List.of(secret.toUri().toString(), url)) {
        for (String dtd :
            List.of(
                "<!DOCTYPE calls SYSTEM '%s'>",
                "<!DOCTYPE calls PUBLIC 'p' '%s'>",
                "<!DOCTYPE calls [<!ENTITY x SYSTEM '%s'>]>",
                "<!DOCTYPE calls [<!ENTITY %% x SYSTEM '%s'> %%x;]>",
                "<!DOCTYPE calls [<!ATTLIST call number CDATA '%s'>]>")) {
          String xml = dtd.formatted(target) + "<calls><call number=\"&x;\"/>&x;</calls>";
          assertEquals("xml-dtd", refusal(xml), dtd);
        }
      }
      assertEquals(0, requests.get());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void billionLaughsAreRefusedAtOnce() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE calls [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      dtd.append("<!ENTITY a" + i + " \"" + before.repeat(10) + "\">");
    }
    assertEquals("xml-dtd", refusal(dtd + "]><calls>&a29;</calls>"));
  }

  @Test
  void undeclaredEntitiesAndDeepNestingAreRefused() {
    assertEquals("broken-xml", refusal("<calls><call number=\"&canary;\"/></calls>"));
    assertEquals("broken-xml", refusal("<calls>" + "<a>".repeat(100_000)));
  }

  @Test
  void lineOfATroubleIsTheFilesOwn() throws IOException {
    ExportFile file = file(folder, "a.xml", "<calls>\n<a b=\"&#55357;&#56860;\n\"/>\n<b>\n</c>");
    try (SafeXml xml = SafeXml.open(file)) {
      assertTrue(xml.next() && xml.isStart("calls"));
      assertTrue(xml.next() && xml.isStart("a"));
      assertEquals("\uD83D\uDE1C ", xml.attribute("b"));
      assertEquals(2, xml.line());
      assertTrue(xml.next() && xml.isEnd("a"));
      assertTrue(xml.next() && xml.isStart("b"));
      RefusedFile refused = assertThrows(RefusedFile.class, xml::next);
      assertTrue(refused.getMessage().contains("line 5"), refused.getMessage());
    }
  }

  @Test
  void surrogateReferencesBecomeTheCharacterTheyMean() throws IOException {
    assertEquals("\uD83D\uDE1C", repaired("&#55357;&#56860;"));
    assertEquals("\uD83D\uDE1C", repaired("&#xD83D;&#xde1c;"));
    assertEquals("\uFFFD", repaired("&#55357;"));
    assertEquals("\uFFFD\uFFFD", repaired("&#56860;&#55357;"));
    assertEquals("\uFFFD\uD83D\uDE1C", repaired("&#55357;&#55357;&#56860;"));
    assertEquals("\uFFFD&#65;", repaired("&#55357;&#65;"));
    assertEquals("\uFFFD\uFFFD", repaired("&#0;\u0001"));
    String legal = "&amp; &#128540; &#x1F61C; &#10; &; &#; &#x; &#nope; &&#65; é \n\t\r";
    assertEquals(legal, repaired(legal));
  }

  @Test
  void ampersandsOfAWebAddressBecomeReferences() throws IOException {
    assertEquals("?a=1&amp;b=2&amp;c", repaired("?a=1&b=2&amp;c"));
    assertEquals("?a=1&amp;averylongparameter=2", repaired("?a=1&averylongparameter=2"));
    assertEquals("Lima &amp; Sorel", repaired("Lima & Sorel"));
    assertEquals("<b>?a&amp;b</b>", repaired("<b>?a&b</b>"));
  }

  @Test
  void ampersandsInCdataStay() throws IOException {
    String cdata = "<![CDATA[a & b &c=d ]] < ]]>";
    assertEquals(cdata + "?a&amp;b=c", repaired(cdata + "?a&b=c"));
  }

  @Test
  void repairDoesNotDependOnWhereABufferEnds() throws IOException {
    for (int i = 16_340; i < 16_400; i++) {
      String before = "x".repeat(i);
      assertEquals(before + "\uD83D\uDE1C.", repaired(before + "&#55357;&#56860;."));
      assertEquals(before + "&amp;a=b&amp;", repaired(before + "&a=b&amp;"));
      assertEquals(before + "<![CDATA[&a]]>&amp;a=", repaired(before + "<![CDATA[&a]]>&a="));
    }
  }

  private SafeXml inside(String xml, Limits limits) throws IOException {
    Path file = Files.writeString(folder.resolve("text.xml"), xml);
    SafeXml opened = SafeXml.open(ExportFile.of(file, "text.xml", limits));
    assertTrue(opened.next());
    return opened;
  }

  @Test
  void textOfAnElementIsItsCharactersAndItsCdata() throws IOException {
    String xml = "<a> one &amp; <![CDATA[<two> & ]]><!-- not this --><b>nor <c/>that</b>three </a>";
    try (SafeXml inside = inside("<n:r xmlns:n='urn:n'>" + xml + "<n:b/></n:r>", Limits.DEFAULT)) {
      assertTrue(inside.next() && inside.isStart("a"));
      assertEquals("one & <two> & three", inside.text());
      assertTrue(inside.isEnd("a"));
      assertTrue(inside.next() && inside.isStart());
      assertEquals("b", inside.name());
      assertNull(inside.text());
      assertTrue(inside.next() && inside.isEnd("r"));
    }
  }

  @Test
  void elementThatIsSkippedIsLeftAtItsEnd() throws IOException {
    try (SafeXml inside = inside("<r><a>x<a>y</a></a><b/></r>", Limits.DEFAULT)) {
      assertTrue(inside.next());
      inside.skip();
      assertTrue(inside.isEnd("a"));
      assertTrue(inside.next() && inside.isStart("b"));
    }
  }

  @Test
  void attributeGoesByItsLocalName() throws IOException {
    try (SafeXml inside = inside("<r xmlns:q='urn:q' q:id='7' q:no='&a=b'/>", Limits.DEFAULT)) {
      assertEquals("7", inside.attribute("id"));
      assertEquals("&a=b", inside.attribute("no"));
      assertNull(inside.attribute("other"));
    }
  }

  @Test
  void textBeyondTheLimitIsRefusedAndTextThatNobodyReadsIsNot() throws IOException {
    Limits small = new Limits(1, 1, 1, 1, 1, 1, 1_000, 1);
    for (String text : List.of("x".repeat(1_001), "<![CDATA[" + "y".repeat(1_001) + "]]>")) {
      try (SafeXml inside = inside("<r>" + text + "</r>", small)) {
        assertEquals("xml-limit", assertThrows(RefusedFile.class, inside::text).reason());
      }
      try (SafeXml inside = inside("<r><a>" + text + "</a><b>z</b></r>", small)) {
        assertTrue(inside.next());
        inside.skip();
        assertTrue(inside.next());
        assertEquals("z", inside.text());
      }
    }
    try (SafeXml inside = inside("<r>" + "x".repeat(1_000) + "</r>", small)) {
      assertEquals(1_000, inside.text().length());
    }
  }

  @Test
  void textOfAnElementThatIsCutOffIsRefused() throws IOException {
    try (SafeXml inside = inside("<r><a>x", Limits.DEFAULT)) {
      assertTrue(inside.next());
      assertEquals("broken-xml", assertThrows(RefusedFile.class, inside::text).reason());
    }
  }

  private static String repaired(String xml) throws IOException {
    StringWriter out = new StringWriter();
    try (RepairedXml in = new RepairedXml(new StringReader(xml))) {
      in.transferTo(out);
    }
    return out.toString();
  }
}
