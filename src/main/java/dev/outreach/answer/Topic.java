package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import java.util.stream.Stream;

/** Something that the tables answer: no sentence where they do not. */
@FunctionalInterface
interface Topic {
  Stream<Sentence> of(AnswerTables tables, Phrases voice);
}
