package dev.outreach.output.chart;

import dev.outreach.output.chart.SvgWriter.Anchor;
import dev.outreach.output.chart.SvgWriter.Ink;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tiles in rows and columns: the darker, the more; with the number on each.
 *
 * @param title empty for none
 * @param columns what stands above them
 * @param mayLeaveOut whether some columns, never the last, give way where there is little room
 */
record TilePanel(String title, List<String> columns, boolean mayLeaveOut, List<TileRow> rows)
    implements Figure.Panel {
  private static final double TITLE = 24;
  private static final double HEAD = 20;
  private static final double LINE = 15;
  private static final double PADDING = 9;
  private static final double GAP = 8;
  private static final double BETWEEN = 2;
  private static final double LEAST = 38;
  private static final double MOST = 100;

  /**
   * @param tiles one for each column
   */
  record TileRow(String name, List<Optional<Tile>> tiles) {}

  /**
   * @param lines what is written on it
   * @param level of its shade
   */
  record Tile(List<String> lines, int level) {}

  @Override
  public double height(double width) {
    return titleHeight() + headHeight(width) + rows.size() * rowHeight();
  }

  @Override
  public void draw(double left, double top, double width, SvgWriter svg) {
    if (!title.isEmpty()) {
      svg.title(left, top + TITLE / 2 - 2, width, title);
    }
    double tilesLeft = left + namesWidth();
    double tilesTop = top + titleHeight() + headHeight(width);
    double columnWidth = columnWidth(width);
    int[] shown = shown(width);
    for (int i = 0; i < shown.length; i++) {
      double middle = tilesLeft + i * columnWidth + (columnWidth - BETWEEN) / 2;
      List<String> lines = TextFit.lines(columns.get(shown[i]), columnWidth);
      for (int j = 0; j < lines.size(); j++) {
        double y = tilesTop - HEAD / 2 - (lines.size() - 1 - j) * LINE;
        svg.text(Ink.MUTED, Anchor.MIDDLE, middle, y, lines.get(j));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      TileRow row = rows.get(i);
      double rowTop = tilesTop + i * rowHeight();
      double middle = rowTop + (rowHeight() - BETWEEN) / 2;
      svg.text(Ink.TEXT, Anchor.END, tilesLeft - GAP, middle, row.name);
      for (int j = 0; j < shown.length; j++) {
        double tileLeft = tilesLeft + j * columnWidth;
        row.tiles.get(shown[j]).ifPresent(tile -> draw(tile, tileLeft, rowTop, columnWidth, svg));
      }
    }
  }

  private void draw(Tile tile, double left, double top, double columnWidth, SvgWriter svg) {
    double width = columnWidth - BETWEEN;
    double height = rowHeight() - BETWEEN;
    svg.rectangle(Ink.shade(tile.level), left, top, width, height);
    for (int i = 0; i < tile.lines.size(); i++) {
      double y = top + height / 2 + (i - (tile.lines.size() - 1) / 2.0) * LINE;
      svg.text(Ink.onShade(tile.level), Anchor.MIDDLE, left + width / 2, y, tile.lines.get(i));
    }
  }

  private double titleHeight() {
    return title.isEmpty() ? 0 : TITLE;
  }

  private double headHeight(double width) {
    double columnWidth = columnWidth(width);
    int lines =
        columns.stream().mapToInt(head -> TextFit.lines(head, columnWidth).size()).max().orElse(1);
    return HEAD + (lines - 1) * LINE;
  }

  private double rowHeight() {
    int lines =
        rows.stream()
            .flatMap(row -> row.tiles.stream().flatMap(Optional::stream))
            .mapToInt(tile -> tile.lines.size())
            .max()
            .orElse(1);
    return lines * LINE + PADDING;
  }

  private double namesWidth() {
    return rows.stream().map(TileRow::name).mapToDouble(TextFit::width).max().orElse(0) + GAP;
  }

  private double columnWidth(double width) {
    return Math.min(MOST, (width - namesWidth()) / shown(width).length);
  }

  /** The columns that there is room for, evenly from the last; all where none may be left out. */
  private int[] shown(double width) {
    double head = columns.stream().mapToDouble(TextFit::width).max().orElse(0) + GAP;
    int most = (int) ((width - namesWidth()) / Math.max(LEAST, head));
    int each = mayLeaveOut ? (int) Math.ceil((double) columns.size() / Math.max(1, most)) : 1;
    return IntStream.range(0, columns.size())
        .filter(i -> (columns.size() - 1 - i) % each == 0)
        .toArray();
  }
}
