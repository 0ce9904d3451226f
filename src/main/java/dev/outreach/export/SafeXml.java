package dev.outreach.export;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A forward-only cursor over an XML file, and the only place where XML is parsed. A file with a
 * document type (DTD) is refused before anything in it is read, so there is no entity to expand and
 * none to fetch; characters that XML forbids are repaired ({@link RepairedXml}). One element is in
 * memory at a time.
 */
public final class SafeXml implements Closeable {
  private static final int DEPTH = 64;

  private final Reader text;
  private final XMLStreamReader reader;
  private final long longestText;

  private SafeXml(Reader text, XMLStreamReader reader, Limits limits) {
    this.text = text;
    this.reader = reader;
    this.longestText = limits.mailBytes();
  }

  /** Opens the file before its first element. */
  public static SafeXml open(ExportFile file) throws IOException {
    Reader text = new RepairedXml(Text.reader(file));
    try {
      Limits limits = file.limits();
      return new SafeXml(text, factory(limits).createXMLStreamReader(text), limits);
    } catch (XMLStreamException e) {
      text.close();
      throw refused(e, 1);
    }
  }

  /** Name of the file's outermost element, judged by its head; empty where there is none. */
  public static String root(ExportFile file) throws IOException {
    byte[] bytes = file.head();
    boolean wide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    String head = new String(bytes, charset);
    int at = head.indexOf('<');
    while (at >= 0) {
      if (head.startsWith("<!--", at)) {
        at = head.indexOf("-->", at);
      } else if (head.startsWith("<?", at)) {
        at = head.indexOf("?>", at);
      } else if (!head.startsWith("<!", at)) {
        return head.substring(at + 1).split("[\\s/>]", 2)[0];
      }
      at = at < 0 ? at : head.indexOf('<', at + 1);
    }
    return "";
  }

  /** Moves to the next start or end of an element; false after the last. */
  public boolean next() throws IOException {
    return next(null);
  }

  /** As {@link #next()}; the text that is passed on the way is added to this one. */
  private boolean next(StringBuilder passed) throws IOException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
            return true;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(passed);
          case XMLStreamConstants.DTD ->
              throw new RefusedFile(
                  "xml-dtd", "the XML declares a document type (DTD): no export of a tool does");
          default -> {
            // Comments and instructions hold nothing that is read.
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw refused(e, line());
    }
  }

  /** Text that nobody asked for is not even taken from the parser. */
  private void add(StringBuilder passed) throws RefusedFile {
    if (passed == null) {
      return;
    }
    if (passed.length() + (long) reader.getTextLength() > longestText) {
      throw new RefusedFile(
          "xml-limit",
          "the XML holds a longer text than outreach.limits.mail-bytes allows, at line " + line());
    }
    passed.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  /**
   * The text of the element that starts here, CDATA and all, without blanks around it, and without
   * that of elements inside it; null where there is none. Leaves the element read to its end.
   */
  public String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; next(depth == 1 ? text : null); ) {
      depth += reader.isStartElement() ? 1 : -1;
      if (depth == 0) {
        break;
      }
    }
    return Text.orNull(text.toString());
  }

  /** Passes over what is in the element that starts here, to its end. */
  public void skip() throws IOException {
    for (int depth = 1; depth > 0 && next(); ) {
      depth += reader.isStartElement() ? 1 : -1;
    }
  }

  /** Name of the element that starts or ends here, without the prefix of a namespace. */
  public String name() {
    return reader.getLocalName();
  }

  public boolean isStart() {
    return reader.isStartElement();
  }

  public boolean isStart(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  public boolean isEnd(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** An attribute of the element that starts here; null where it has none of this name. */
  public String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** Line in the file on which the current element starts, from 1. */
  public int line() {
    return reader.getLocation().getLineNumber();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private static XMLInputFactory factory(Limits limits) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    // A picture in a message is one attribute: as long as a mail may be.
    int longest = (int) Math.min(limits.mailBytes(), Integer.MAX_VALUE);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, longest);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
    return factory;
  }

  /** The parser's own words are left out: they may quote what somebody wrote. */
  private static IOException refused(XMLStreamException e, int line) {
    if (e.getCause() instanceof IOException trouble) {
      return trouble;
    }
    int at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
    return new RefusedFile(
        "broken-xml", "the XML is broken or cut off at line " + at + ": export it again");
  }
}
