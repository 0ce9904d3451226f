package dev.outreach.output.chart;

/** One of the parts that stand beside and below each other in a drawing. */
interface Panel {
  /** Room in px that it takes at this width. */
  double height(double width);

  /** Draws it with its upper left corner here. */
  void draw(double left, double top, double width, Marks marks);
}
