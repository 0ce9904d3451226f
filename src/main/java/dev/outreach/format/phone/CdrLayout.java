package dev.outreach.format.phone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the cells of a switchboard's log without a header stand. All have, in this order, start,
 * answer, end, seconds in all, seconds talked, and how it ended; by where these six are the layout
 * is known.
 */
enum CdrLayout {
  /** Asterisk's cdr_csv, and FreeSWITCH's template {@code asterisk}. */
  CSV(4, 6, 7, 9),
  /** Asterisk's cdr_custom, as its sample configuration has it. */
  CUSTOM(0, 5, 6, 8),
  /** FreeSWITCH's template {@code example}, which is its usual one. */
  FREESWITCH(0, -1, -1, 4);

  static final int FROM = 1;
  static final int TO = 2;
  static final int CONTEXT = 3;

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d*)?");

  /** Asterisk's: a system's name if it has one, second and number of the channel. */
  private static final Pattern CHANNEL_ID =
      Pattern.compile("([\\w.-]{1,60}-)?\\d{9,11}\\.\\d{1,9}");

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final int callerId;
  private final int toChannel;
  private final int app;
  private final int start;

  CdrLayout(int callerId, int toChannel, int app, int start) {
    this.callerId = callerId;
    this.toChannel = toChannel;
    this.app = app;
    this.start = start;
  }

  /** The layout that these cells have; nothing if they are no leg of a call. */
  static Optional<CdrLayout> of(List<String> cells) {
    return Arrays.stream(values()).filter(layout -> layout.fits(cells)).findFirst();
  }

  int callerId() {
    return callerId;
  }

  int toChannel() {
    return toChannel;
  }

  int app() {
    return app;
  }

  int start() {
    return start;
  }

  int seconds() {
    return start + 3;
  }

  int talkSeconds() {
    return start + 4;
  }

  int ending() {
    return start + 5;
  }

  /**
   * What ties the legs of a call together. Asterisk's {@code linkedid}, which newer versions add
   * behind {@code uniqueid}, is the last cell that can be one; which of the columns there are is up
   * to its configuration. FreeSWITCH names its own leg and the other one.
   */
  List<String> keys(List<String> cells) {
    List<String> behind = cells.subList(Math.min(cells.size(), start + 6), cells.size());
    List<String> channels = matching(CHANNEL_ID, behind);
    return channels.isEmpty() ? matching(UUID, behind) : List.of(channels.get(channels.size() - 1));
  }

  private boolean fits(List<String> cells) {
    return cells.size() > ending()
        && DATE.matcher(cells.get(start)).matches()
        && (cells.get(start + 1).isBlank() || DATE.matcher(cells.get(start + 1)).matches())
        && DATE.matcher(cells.get(start + 2)).matches()
        && SECONDS.matcher(cells.get(seconds())).matches()
        && SECONDS.matcher(cells.get(talkSeconds())).matches()
        && (Disposition.is(cells.get(ending())) || HangupCause.is(cells.get(ending())));
  }

  private static List<String> matching(Pattern pattern, List<String> cells) {
    return cells.stream().filter(cell -> pattern.matcher(cell).matches()).distinct().toList();
  }
}
