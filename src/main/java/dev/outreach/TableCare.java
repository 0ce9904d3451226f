package dev.outreach;

import dev.outreach.console.FileLines;
import dev.outreach.console.Steps;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.lake.Lake;
import dev.outreach.lake.Undoing;
import dev.outreach.lake.Upkeep;
import dev.outreach.settings.Settings;
import dev.outreach.summary.Warning;
import java.time.Instant;
import java.util.List;

/**
 * What is done to the tables besides reading and storing: going back, and tidying, told to the
 * user.
 */
final class TableCare {
  private TableCare() {}

  /**
   * Goes back to before a run.
   *
   * @param run when it began; null for the last one that stored something
   * @return what the user is told
   */
  static String undone(Lake lake, Instant run) {
    try {
      List<Instant> undone = Undoing.undo(lake, run);
      return "Undone: "
          + FileLines.count(undone.size(), "run", "runs")
          + ", back to before that of "
          + undone.get(undone.size() - 1)
          + ". What "
          + (undone.size() == 1 ? "it" : "they")
          + " took in is read again by the next run: take away first what was wrong with it.";
    } catch (Undoing.NoSuchRun e) {
      String which =
          e.runs().isEmpty()
              ? "No run can be undone: none has stored anything, or what was before it is not kept"
                  + " (outreach.upkeep.keep-runs)."
              : "There is no such run. These can be undone, each with those after it: "
                  + String.join(", ", e.runs().stream().map(Instant::toString).toList());
      throw new RunFailure(ExitCode.USAGE, which);
    }
  }

  /**
   * The run is done: whatever goes wrong here is made good by the next one.
   *
   * @param now when it began
   */
  static void tidy(Lake lake, Settings.UpkeepTerms terms, Steps steps, Instant now) {
    if (terms == null) {
      return;
    }
    Upkeep upkeep = new Upkeep(lake, terms.keptRuns(), terms.orphansAfter(), now);
    try {
      if (upkeep.isDue()) {
        steps.step(
            "Tidying the tables",
            () -> {
              upkeep.run();
              return null;
            });
      }
    } catch (Exception e) {
      steps.warn(
          Warning.of(
              "The tables could not be tidied, and take more room than they need ("
                  + e.getClass().getSimpleName()
                  + "): the next run tries again."));
    }
  }
}
