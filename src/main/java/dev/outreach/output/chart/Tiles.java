package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Label;
import dev.outreach.output.chart.Plot.Side;
import java.util.ArrayList;
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
record Tiles(String title, List<String> columns, boolean mayLeaveOut, List<TileRow> rows)
    implements Panel {
  private static final double TITLE = 24;
  private static final double HEAD = 20;
  private static final double LINE = TileLayers.LINE;
  private static final double PADDING = 9;
  private static final double GAP = TileLayers.GAP;
  private static final double BETWEEN = TileLayers.BETWEEN;
  private static final double LEAST = 38;
  private static final double MOST = 100;

  record TileRow(String name, List<Optional<Tile>> tiles) {}

  /**
   * @param lines what is written on it
   * @param level of its shade
   */
  record Tile(List<String> lines, int level) {}

  @Override
  public double height(double width) {
    return titleHeight() + headHeight(width) + rows.size() * tall();
  }

  private double headHeight(double width) {
    double each = each(width);
    int lines =
        columns.stream().mapToInt(head -> TextWidth.lines(head, each).size()).max().orElse(1);
    return HEAD + (lines - 1) * LINE;
  }

  private double namesWidth() {
    return rows.stream().map(TileRow::name).mapToDouble(TextWidth::of).max().orElse(0) + GAP;
  }

  private int[] shown(double width) {
    double head = columns.stream().mapToDouble(TextWidth::of).max().orElse(0) + GAP;
    int most = (int) ((width - namesWidth()) / Math.max(LEAST, head));
    return mayLeaveOut ? shown(most) : shown(columns.size());
  }

  private double each(double width) {
    return Math.min(MOST, (width - namesWidth()) / shown(width).length);
  }

  private double titleHeight() {
    return title.isEmpty() ? 0 : TITLE;
  }

  private double tall() {
    int lines =
        rows.stream()
            .flatMap(row -> row.tiles.stream().flatMap(Optional::stream))
            .mapToInt(tile -> tile.lines.size())
            .max()
            .orElse(1);
    return lines * LINE + PADDING;
  }

  @Override
  public void draw(double left, double top, double width, Marks marks) {
    int[] shown = shown(width);
    double each = each(width);
    double head = headHeight(width);
    double height = rows.size() * tall();
    Frame frame =
        new Frame(
            left + namesWidth(),
            top + titleHeight() + head,
            shown.length * each,
            height,
            new Range(0, shown.length * each),
            new Range(0, height));
    if (!title.isEmpty()) {
      marks.text(Ink.TITLE, left, top + TITLE / 2 - 2, title);
    }
    Plot plot = new Plot(frame);
    List<Label> heads = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      List<String> lines = TextWidth.lines(columns.get(shown[i]), each);
      for (int j = 0; j < lines.size(); j++) {
        double up = HEAD / 2 + (lines.size() - 1 - j) * LINE;
        heads.add(new Label((i + 0.5) * each - BETWEEN / 2, height + up, lines.get(j)));
      }
    }
    plot.texts(Ink.MUTED, Side.MIDDLE, heads);
    new TileLayers(rows, shown, each, tall()).addTo(plot);
    Plotter.draw(plot, marks);
  }

  /** At most so many columns, evenly from the last. */
  private int[] shown(int most) {
    int step = (int) Math.ceil((double) columns.size() / Math.max(1, most));
    return IntStream.range(0, columns.size())
        .filter(i -> (columns.size() - 1 - i) % step == 0)
        .toArray();
  }
}
