package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Label;
import dev.outreach.output.chart.Plot.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tiles in rows and columns: the darker, the more; with the number on each. Where there is little
 * room some columns are left out, never the last.
 *
 * @param title empty for none
 * @param columns what stands above them
 */
record Tiles(String title, List<String> columns, List<TileRow> rows) implements Panel {
  private static final double TITLE = 24;
  private static final double HEAD = 20;
  private static final double LINE = 15;
  private static final double PADDING = 9;
  private static final double GAP = 8;
  private static final double BETWEEN = 2;
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
    return titleHeight() + HEAD + rows.size() * tall();
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
    double names =
        rows.stream().map(TileRow::name).mapToDouble(TextWidth::of).max().orElse(0) + GAP;
    double head = columns.stream().mapToDouble(TextWidth::of).max().orElse(0) + GAP;
    int[] shown = shown((int) ((width - names) / Math.max(LEAST, head)));
    double each = Math.min(MOST, (width - names) / shown.length);
    double height = rows.size() * tall();
    Frame frame =
        new Frame(
            left + names,
            top + titleHeight() + HEAD,
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
      heads.add(new Label((i + 0.5) * each, height + HEAD / 2, columns.get(shown[i])));
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

  /** The layers of the tiles: areas of one shade, then what is written on them. */
  private static final class TileLayers {
    private final Map<Ink, List<double[]>> areas = new TreeMap<>();
    private final Map<Ink, List<Label>> texts = new TreeMap<>();
    private final List<Label> names = new ArrayList<>();

    TileLayers(List<TileRow> rows, int[] shown, double wide, double tall) {
      for (int i = 0; i < rows.size(); i++) {
        double bottom = (rows.size() - 1 - i) * tall;
        names.add(new Label(-GAP, bottom + tall / 2, rows.get(i).name));
        for (int j = 0; j < shown.length; j++) {
          Optional<Tile> tile = rows.get(i).tiles.get(shown[j]);
          if (tile.isPresent()) {
            add(tile.get(), j * wide, bottom, wide, tall);
          }
        }
      }
    }

    private void add(Tile tile, double left, double bottom, double wide, double tall) {
      areas
          .computeIfAbsent(Ink.shade(tile.level), ink -> new ArrayList<>())
          .add(
              new double[] {
                left, bottom, left + wide - BETWEEN, bottom + tall - BETWEEN,
              });
      List<Label> written =
          texts.computeIfAbsent(Ink.onShade(tile.level), ink -> new ArrayList<>());
      for (int i = 0; i < tile.lines.size(); i++) {
        double up = ((tile.lines.size() - 1) / 2.0 - i) * LINE;
        written.add(
            new Label(
                left + (wide - BETWEEN) / 2,
                bottom + (tall - BETWEEN) / 2 + up,
                tile.lines.get(i)));
      }
    }

    void addTo(Plot plot) {
      areas.forEach(plot::rectangles);
      texts.forEach((ink, labels) -> plot.texts(ink, Side.MIDDLE, labels));
      plot.texts(Ink.TEXT, Side.END, names);
    }
  }
}
