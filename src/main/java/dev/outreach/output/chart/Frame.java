package dev.outreach.output.chart;

/**
 * Where a plot stands in its drawing, in px, and what its axes span. What is drawn may stand
 * outside.
 */
record Frame(double left, double top, double width, double height, Range x, Range y) {
  /** So many px to the right, in units of the x axis. */
  double across(double px) {
    return px * x.size() / width;
  }

  /** So many px upwards, in units of the y axis. */
  double up(double px) {
    return px * y.size() / height;
  }
}
