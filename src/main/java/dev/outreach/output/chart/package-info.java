/**
 * Draws finished tables as SVG that stands in a page: two widths of each, in the reader's language,
 * painted by the classes of {@code chart.css}. Uses {@code sheet} and {@code words}; no reports, no
 * files, no fonts of the machine.
 */
package dev.outreach.output.chart;
