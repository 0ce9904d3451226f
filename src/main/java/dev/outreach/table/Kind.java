package dev.outreach.table;

/** What kind of event a touch is. */
public final class Kind {
  public static final String MESSAGE = "message";
  public static final String CALL = "call";

  /** In person. A conversation by video is a {@link #CALL} on channel {@code video}. */
  public static final String MEETING = "meeting";

  public static final String INVITATION = "invitation";
  public static final String COMMENT = "comment";

  /** A public sign of regard that expects no answer: a like, a recommendation. */
  public static final String REACTION = "reaction";

  public static final String FORM = "form";

  /** Published for all to read; no counterpart. */
  public static final String POST = "post";

  /** Somebody put two people in touch. */
  public static final String INTRODUCTION = "introduction";

  private Kind() {}
}
