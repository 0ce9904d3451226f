package dev.outreach.sheet;

/** What the cells of a column are, beyond their type: how they are shown, and who may see them. */
public enum Content {
  /** A number, a day, yes or no, or a text that is shown as it stands. */
  PLAIN,
  /** A word of the program's own, such as {@code email}: shown in the reader's language. */
  WORD,
  /** A name that the user gave, such as a campaign's; {@code all} and {@code (none)} are words. */
  LABEL,
  /** A share, 0 to 1: shown in percent. */
  SHARE,
  /** A difference of two shares, -1 to 1: shown in percentage points. */
  POINTS,
  /** What the report was asked with, the same in many rows; a text of it is a word. */
  SETTING,
  /** An address, number or profile of a person: personal data. */
  PERSON,
  /** The name of a person or of their company: personal data. */
  NAME,
  /** The path of an export, which may name people. */
  PATH
}
