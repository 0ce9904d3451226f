package dev.outreach.output.publication;

import dev.outreach.answer.Answers;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run has to tell, whatever it is written to.
 *
 * @param sheets the finished tables, in reading order
 * @param answers the same in sentences, in groups
 * @param asOf the last day that the tables cover
 * @param words the reader's language
 */
public record ReportSet(
    List<Sheet> sheets, List<List<Sentence>> answers, LocalDate asOf, Words words) {

  public static ReportSet of(List<Sheet> sheets, LocalDate asOf, Words words) {
    return new ReportSet(sheets, Answers.inGroups(sheets, words), asOf, words);
  }

  public List<Sentence> sentences() {
    return answers.stream().flatMap(List::stream).toList();
  }
}
