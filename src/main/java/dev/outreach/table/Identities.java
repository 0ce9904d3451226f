package dev.outreach.table;

/** Who is who, as a column of every derived table; worked out for each report, stored nowhere. */
public final class Identities {
  /** The person: the smallest of the identifiers that are theirs. */
  public static final String PERSON = "person";

  private Identities() {}
}
