package dev.outreach.table;

/** The channels that the readers name. A user's log may name others; they are kept as written. */
public final class Channel {
  public static final String EMAIL = "email";
  public static final String CALL = "call";
  public static final String SMS = "sms";
  public static final String LINKEDIN = "linkedin";
  public static final String X = "x";
  public static final String FACEBOOK = "facebook";
  public static final String INSTAGRAM = "instagram";
  public static final String WHATSAPP = "whatsapp";
  public static final String BLOG = "blog";
  public static final String FORM = "form";
  public static final String MEETING = "meeting";
  public static final String VIDEO = "video";
  public static final String REFERRAL = "referral";
  public static final String POST = "post";
  public static final String EVENT = "event";

  private Channel() {}
}
