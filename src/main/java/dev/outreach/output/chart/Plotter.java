package dev.outreach.output.chart;

import org.jetbrains.letsPlot.commons.geometry.DoubleRectangle;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.plot.builder.FigureBuildInfo;
import org.jetbrains.letsPlot.core.plot.builder.FigureSvgRoot;
import org.jetbrains.letsPlot.core.util.MonolithicCommon;
import org.jetbrains.letsPlot.core.util.MonolithicCommon.PlotsBuildResult;

/** Draws a plot with Lets-Plot, which lays it out around the frame that it is given. */
final class Plotter {
  private Plotter() {}

  /** Draws the plot so that its frame stands where it says. */
  static void draw(Plot plot, Marks marks) {
    Frame frame = plot.frame();
    PlotsBuildResult result =
        MonolithicCommon.INSTANCE.buildPlotsFromProcessedSpecs(
            MonolithicCommon.INSTANCE.processRawSpecs(plot.specification(), false),
            new DoubleVector(frame.width(), frame.height()),
            null,
            null);
    if (!(result instanceof PlotsBuildResult.Success success)) {
      throw new IllegalStateException(((PlotsBuildResult.Error) result).getError());
    }
    FigureBuildInfo figure =
        success
            .getBuildInfos()
            .get(0)
            .layoutedByGeomBounds(
                new DoubleRectangle(
                    new DoubleVector(0, 0), new DoubleVector(frame.width(), frame.height())));
    FigureSvgRoot root = figure.createSvgRoot();
    root.ensureContentBuilt();
    DoubleVector origin = figure.getLayoutInfo().getGeomAreaBounds().getOrigin();
    marks.add(root.getSvg(), frame.left() - origin.getX(), frame.top() - origin.getY());
  }
}
