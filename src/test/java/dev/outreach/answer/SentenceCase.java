package dev.outreach.answer;

/**
 * A text of the answers, with tables of which it is said and tables, mostly just across the border,
 * of which it is not.
 *
 * @param key without {@code answer.}
 * @param english words that stand only where it is said; as in {@link Given#english}
 * @param french as in {@link Given#french}
 */
record SentenceCase(String key, String english, String french, Given said, Given unsaid) {
  @Override
  public String toString() {
    return key;
  }
}
