package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Label;
import dev.outreach.output.chart.Plot.Side;
import dev.outreach.output.chart.Tiles.Tile;
import dev.outreach.output.chart.Tiles.TileRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The layers of the tiles: areas of one shade, then what is written on them. */
final class TileLayers {
  /** Room in px between tiles, and between the name of a row and its tiles. */
  static final double BETWEEN = 2;

  static final double GAP = 8;

  /** A line of text on a tile, in px. */
  static final double LINE = 15;

  private final Map<Ink, List<double[]>> areas = new TreeMap<>();
  private final Map<Ink, List<Label>> texts = new TreeMap<>();
  private final List<Label> names = new ArrayList<>();

  TileLayers(List<TileRow> rows, int[] shown, double wide, double tall) {
    for (int i = 0; i < rows.size(); i++) {
      double bottom = (rows.size() - 1 - i) * tall;
      names.add(new Label(-GAP, bottom + tall / 2, rows.get(i).name()));
      for (int j = 0; j < shown.length; j++) {
        Optional<Tile> tile = rows.get(i).tiles().get(shown[j]);
        if (tile.isPresent()) {
          add(tile.get(), j * wide, bottom, wide, tall);
        }
      }
    }
  }

  private void add(Tile tile, double left, double bottom, double wide, double tall) {
    areas
        .computeIfAbsent(Ink.shade(tile.level()), ink -> new ArrayList<>())
        .add(
            new double[] {
              left, bottom, left + wide - BETWEEN, bottom + tall - BETWEEN,
            });
    List<Label> written =
        texts.computeIfAbsent(Ink.onShade(tile.level()), ink -> new ArrayList<>());
    for (int i = 0; i < tile.lines().size(); i++) {
      double up = ((tile.lines().size() - 1) / 2.0 - i) * LINE;
      written.add(
          new Label(
              left + (wide - BETWEEN) / 2,
              bottom + (tall - BETWEEN) / 2 + up,
              tile.lines().get(i)));
    }
  }

  void addTo(Plot plot) {
    areas.forEach(plot::rectangles);
    texts.forEach((ink, labels) -> plot.texts(ink, Side.MIDDLE, labels));
    plot.texts(Ink.TEXT, Side.END, names);
  }
}
