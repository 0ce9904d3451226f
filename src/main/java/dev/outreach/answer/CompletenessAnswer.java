package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** Whether all of the exports was read: what the other sentences rest on. */
final class CompletenessAnswer implements Topic {
  private static final String TABLE = "data_quality";
  private static final String REFUSED = "refused";

  @Override
  public Stream<Sentence> of(AnswerTables tables, Phrases voice) {
    List<Line> files = tables.lines(TABLE).toList();
    if (files.isEmpty()) {
      return Stream.empty();
    }
    long refused = files.stream().filter(CompletenessAnswer::isRefused).count();
    long rejected =
        files.stream()
            .filter(file -> !isRefused(file))
            .mapToLong(file -> file.count("rejected"))
            .sum();
    return Stream.of(
        voice
            .say(refused + rejected == 0 ? "read.all" : "read")
            .count("files", files.size())
            .count("refused", refused)
            .count("rejected", rejected)
            .of(TABLE));
  }

  private static boolean isRefused(Line file) {
    return file.is("status", REFUSED);
  }
}
