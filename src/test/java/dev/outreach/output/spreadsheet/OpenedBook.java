package dev.outreach.output.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a spreadsheet holds once LibreOffice has opened it, from its flat XML (.fods): rows and
 * cells by sheet, without the empty ones at the ends.
 */
record OpenedBook(Map<String, List<List<Cell>>> sheets) {
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final Cell EMPTY = new Cell(null, null, null, "");

  /**
   * @param type {@code string, float, percentage, date …}; null for an empty cell
   * @param value number or ISO day; null for text
   * @param formula null for a cell that is none
   * @param text as it shows
   */
  record Cell(String type, String value, String formula, String text) {}

  /** Its only sheet. */
  List<List<Cell>> rows() {
    return sheets.values().iterator().next();
  }

  List<Cell> cells() {
    return sheets.values().stream().flatMap(List::stream).flatMap(List::stream).toList();
  }

  static OpenedBook read(Path file) throws IOException, XMLStreamException {
    Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && isTable(xml, "table")) {
          sheets.put(xml.getAttributeValue(TABLE, "name"), rows(xml));
        }
      }
    }
    return new OpenedBook(sheets);
  }

  private static List<List<Cell>> rows(XMLStreamReader xml) throws XMLStreamException {
    List<List<Cell>> rows = new ArrayList<>();
    int empty = 0;
    while (!isEnd(xml, "table")) {
      xml.next();
      if (isStart(xml, "table-row")) {
        int times = times(xml, "number-rows-repeated");
        List<Cell> row = row(xml);
        if (row.isEmpty()) {
          empty += times;
        } else {
          add(rows, List.of(), empty);
          add(rows, row, times);
          empty = 0;
        }
      }
    }
    return rows;
  }

  private static List<Cell> row(XMLStreamReader xml) throws XMLStreamException {
    List<Cell> cells = new ArrayList<>();
    int empty = 0;
    while (!isEnd(xml, "table-row")) {
      xml.next();
      if (isStart(xml, "table-cell")) {
        int times = times(xml, "number-columns-repeated");
        Cell cell = cell(xml);
        if (cell.equals(EMPTY)) {
          empty += times;
        } else {
          add(cells, EMPTY, empty);
          add(cells, cell, times);
          empty = 0;
        }
      }
    }
    return cells;
  }

  private static Cell cell(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(OFFICE, "value-type");
    String number = xml.getAttributeValue(OFFICE, "value");
    String day = xml.getAttributeValue(OFFICE, "date-value");
    String formula = xml.getAttributeValue(TABLE, "formula");
    return new Cell(type, number == null ? day : number, formula, text(xml));
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int paragraphs = 0;
    boolean isInParagraph = false;
    while (!isEnd(xml, "table-cell")) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && TEXT.equals(xml.getNamespaceURI())) {
        switch (xml.getLocalName()) {
          case "p" -> {
            text.append(paragraphs++ == 0 ? "" : "\n");
            isInParagraph = true;
          }
          case "s" -> {
            String spaces = xml.getAttributeValue(TEXT, "c");
            text.append(" ".repeat(spaces == null ? 1 : Integer.parseInt(spaces)));
          }
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          default -> text.append("");
        }
      } else if (event == XMLStreamConstants.CHARACTERS && isInParagraph) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
        isInParagraph = false;
      }
    }
    return text.toString();
  }

  private static <T> void add(List<T> list, T what, int times) {
    for (int i = 0; i < times; i++) {
      list.add(what);
    }
  }

  private static int times(XMLStreamReader xml, String attribute) {
    String times = xml.getAttributeValue(TABLE, attribute);
    return times == null ? 1 : Integer.parseInt(times);
  }

  private static boolean isStart(XMLStreamReader xml, String name) {
    return xml.isStartElement() && isTable(xml, name);
  }

  private static boolean isEnd(XMLStreamReader xml, String name) {
    return xml.isEndElement() && isTable(xml, name);
  }

  private static boolean isTable(XMLStreamReader xml, String name) {
    return TABLE.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
  }
}
