package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.List;

/**
 * The answers of a run in sentences, each with its uncertainty: what brings contracts and how long
 * that takes, who answers where, what makes a difference, and what is to be done.
 */
public final class Answers {
  private static final List<List<Topic>> GROUPS =
      List.of(
          List.of(
              new ContractTopics.ClientTotals(),
              new ContractAnswer(),
              new ContractTopics.FirstContract(),
              new ContractTopics.ContractWait()),
          List.of(new ReplyAnswer(), new ReplyTopics.CallAnswer(), new ReplyTopics.ReplySpeed()),
          List.of(
              new Differences(),
              new ReplyTopics.FollowUps(),
              new ReplyTopics.GoodTimes(),
              new CreditAnswer(),
              new ReplyTopics.Hops(),
              new ContractTopics.EffortAnswer()),
          List.of(
              new PeopleTopics.RecontactAnswer(),
              new PeopleTopics.AddressBooks(),
              new PeopleTopics.IntroducerAnswer(),
              new PeopleTopics.CompletenessAnswer()));

  private Answers() {}

  /** The sentences in reading order; tables that are not there give none. */
  public static List<Sentence> of(List<Sheet> sheets, Words words) {
    return inGroups(sheets, words).stream().flatMap(List::stream).toList();
  }

  /** The same sentences, those that belong together in one list; no list is empty. */
  public static List<List<Sentence>> inGroups(List<Sheet> sheets, Words words) {
    return inGroups(AnswerTables.of(sheets), new Phrases(words));
  }

  static List<List<Sentence>> inGroups(AnswerTables tables, Phrases voice) {
    return GROUPS.stream()
        .map(topics -> topics.stream().flatMap(topic -> topic.of(tables, voice)).toList())
        .filter(sentences -> !sentences.isEmpty())
        .toList();
  }
}
