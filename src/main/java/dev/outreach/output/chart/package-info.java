/**
 * Draws finished tables as SVG that stands in a page: two widths of each, in the reader's language,
 * painted by the classes of {@code chart.css}. {@code Drawing} finds the class of a table's chart,
 * which makes a {@code Figure} of panels; a panel writes itself with {@code SvgWriter} where it is
 * told to. Uses {@code sheet} and {@code words}; no reports, no files, no fonts of the machine.
 */
package dev.outreach.output.chart;
