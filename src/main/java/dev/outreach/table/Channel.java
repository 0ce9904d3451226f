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
  public static final String TELEGRAM = "telegram";
  public static final String SKYPE = "skype";
  public static final String SLACK = "slack";
  public static final String MASTODON = "mastodon";
  public static final String VIADEO = "viadeo";
  public static final String BLOG = "blog";
  public static final String FORM = "form";
  public static final String MEETING = "meeting";
  public static final String VIDEO = "video";
  public static final String REFERRAL = "referral";
  public static final String POST = "post";
  public static final String EVENT = "event";
  public static final String JOB_BOARD = "job_board";
  public static final String SMALL_AD = "small_ad";

  private Channel() {}
}
