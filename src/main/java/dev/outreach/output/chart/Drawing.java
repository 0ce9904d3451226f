package dev.outreach.output.chart;

/**
 * One chart, ready to stand in an HTML page beside {@code chart.css}: well-formed SVG without
 * style, script, link or image, whose ids no other chart of the page has.
 *
 * @param wide SVG for columns of about 760 px, and for paper
 * @param narrow SVG for columns of about 330 px
 * @param description the main figures in words, without markup; both SVGs hold it too
 */
public record Drawing(String wide, String narrow, String description) {}
