package dev.outreach.output.spreadsheet;

import dev.outreach.sheet.Decimals;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of a workbook, written from top to bottom: a header that stays in view, then rows. */
final class Tab {
  /** Rows after which what is written leaves the memory. */
  private static final int BLOCK = 1_000;

  /** Characters of a header's width that its filter's button and the bold letters take. */
  private static final int BUTTON = 3;

  private static final int MARGIN = 1;

  private static final String LINK = "FF0563C1";

  /** The first day of which all spreadsheets have the same number. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Worksheet sheet;
  private final List<Integer> widths;
  private final List<String> formats;
  private int row;
  private int firstOfBlock = 1;
  private int lines = 1;

  /**
   * @param widths of the columns, in characters
   * @param formats of the columns' cells
   */
  Tab(Worksheet sheet, List<String> headers, List<Integer> widths, List<String> formats) {
    this.sheet = sheet;
    this.widths = widths;
    this.formats = formats;
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    for (int i = 0; i < headers.size(); i++) {
      sheet.width(i, widths.get(i));
      sheet.value(0, i, WorkbookText.of(headers.get(i)));
      sheet
          .style(0, i)
          .bold()
          .wrapText(true)
          .verticalAlignment("top")
          .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
          .set();
      makeRoom(i, headers.get(i), BUTTON);
    }
  }

  /** Begins the next row. */
  void next() throws IOException {
    if (row > 0 && row % BLOCK == 0) {
      format();
      sheet.flush();
      firstOfBlock = row + 1;
    }
    row++;
    lines = 1;
  }

  /**
   * Puts a value, which keeps its type, into the row. Yes and no are 1 and 0, which their format
   * shows as words: LibreOffice turns what Excel calls a boolean into a formula.
   */
  void put(int column, Object value) {
    if (value instanceof LocalDate day && !isInCalendar(day)) {
      text(column, day.toString());
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
    } else if (value instanceof Double number) {
      sheet.value(row, column, Decimals.of(number));
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean is) {
      sheet.value(row, column, is ? 1 : 0);
    } else {
      text(column, value.toString());
    }
  }

  /** Puts a text that may take several lines. */
  void wrapped(int column, String text) {
    text(column, text);
    makeRoom(column, text, MARGIN);
    sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
  }

  /** Makes the row as high as its longest text needs. */
  private void makeRoom(int column, String text, int taken) {
    int needed = Lines.count(text, Math.max(1, widths.get(column) - taken));
    if (needed > lines) {
      lines = needed;
      sheet.rowHeight(row, Lines.height(lines));
    }
  }

  /** Puts a text that leads to the first cell of another sheet. */
  void link(int column, String text, String tab) {
    String shown = WorkbookText.of(text);
    sheet.hyperlink(row, column, HyperLink.internal("'" + tab + "'!A1", shown));
    makeRoom(column, text, MARGIN);
    sheet
        .style(row, column)
        .fontColor(LINK)
        .underlined()
        .wrapText(true)
        .verticalAlignment("top")
        .set();
  }

  /** Completes the sheet. */
  void close(boolean isFiltered) throws IOException {
    format();
    if (isFiltered) {
      sheet.setAutoFilter(0, 0, row, formats.size() - 1);
    }
    sheet.close();
  }

  /** Whole columns at once, since a cell's own format takes longer than its value. */
  private void format() {
    for (int i = 0; i < formats.size() && firstOfBlock <= row; i++) {
      if (!formats.get(i).equals(CellStyle.GENERAL)) {
        sheet.range(firstOfBlock, i, row, i).style().format(formats.get(i)).set();
      }
    }
  }

  private void text(int column, String text) {
    sheet.value(row, column, WorkbookText.of(text));
  }

  private static boolean isInCalendar(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }
}
