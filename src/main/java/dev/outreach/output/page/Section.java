package dev.outreach.output.page;

import dev.outreach.output.chart.Drawing;
import java.util.List;

/**
 * A question of the page, and what answers it.
 *
 * @param id name of the sheet, by which the page links to it
 * @param grain what one row stands for
 * @param howToRead one line; null where there is none
 * @param drawing null where there is none
 * @param table null while there is no row
 */
record Section(
    String id,
    String question,
    String grain,
    String howToRead,
    Drawing drawing,
    Table table,
    List<Definition> definitions) {

  /**
   * What a column holds.
   *
   * @param name for programs
   * @param limits the same of its limits, whose header is their name
   */
  record Definition(String header, String name, String text, List<Definition> limits) {}
}
