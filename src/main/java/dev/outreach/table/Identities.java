package dev.outreach.table;

/** Who is who, as a column of every derived table; worked out for each report, stored nowhere. */
public final class Identities {
  /** The person: the smallest of the identifiers that are theirs. */
  public static final String PERSON = "person";

  /**
   * Whose history the person's is part of: that of their account, where it has several people or a
   * contract; else the person.
   */
  public static final String HISTORY = "history";

  /** Why the person is in no count; null if they are. */
  public static final String LEFT_OUT = "left_out";

  private Identities() {}
}
