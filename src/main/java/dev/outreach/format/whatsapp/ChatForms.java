package dev.outreach.format.whatsapp;

import dev.outreach.export.DayOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which forms a chat writes its dates. It is one, but for exports that were put together of two
 * phones or made while the phone's language changed. A date in another form may also be part of
 * what somebody quoted: so another form counts only if its lines are in time between those around
 * them and are signed by people of the chat.
 */
final class ChatForms {
  /** So many lines of other forms tell what to make of them. */
  private static final int MOST_LINES = 2_000;

  /**
   * A line of another form, and the ones of the chat's form around it; null where there is none.
   */
  private static final class Stray {
    private final ChatLine line;
    private final ChatLine before;
    private ChatLine behind;

    private Stray(ChatLine line, ChatLine before) {
      this.line = line;
      this.before = before;
    }
  }

  private final String region;
  private final Map<String, DateOrder> orders = new LinkedHashMap<>();

  /** Of the forms that are taken besides: the order in which their lines are in time. */
  private final Map<String, Boolean> dayFirst = new HashMap<>();

  private final Map<String, List<Stray>> strays = new HashMap<>();
  private final List<Stray> open = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private ChatLine last;
  private int strayLines;

  ChatForms(String region) {
    this.region = region;
  }

  /** Takes a line into account; whether it is of the form in which the chat begins. */
  boolean see(ChatLine line) {
    orders.computeIfAbsent(line.form(), form -> new DateOrder(region)).see(line);
    if (taken.isEmpty()) {
      taken.add(line.form());
    }
    if (taken.contains(line.form())) {
      open.forEach(stray -> stray.behind = line);
      open.clear();
      last = line;
      return true;
    }
    if (strayLines++ < MOST_LINES) {
      Stray stray = new Stray(line, last);
      strays.computeIfAbsent(line.form(), form -> new ArrayList<>()).add(stray);
      open.add(stray);
    }
    return false;
  }

  /**
   * Decides on the other forms when the whole chat was seen.
   *
   * @param authors who signed the lines of the chat's own form
   * @return lines of the forms that are taken besides
   */
  List<ChatLine> decide(Set<String> authors) {
    List<ChatLine> more = new ArrayList<>();
    strays.forEach(
        (form, lines) -> {
          boolean isOfChat =
              lines.stream()
                  .map(stray -> stray.line.author())
                  .anyMatch(one -> one != null && authors.contains(ChatSurvey.plain(one)));
          boolean usual = orders.get(form).isDayFirst();
          for (boolean isDayFirst : new boolean[] {usual, !usual}) {
            dayFirst.put(form, isDayFirst);
            if (isOfChat && !taken.contains(form) && lines.stream().allMatch(this::isInTime)) {
              taken.add(form);
              lines.forEach(stray -> more.add(stray.line));
              return;
            }
          }
        });
    return more;
  }

  boolean isTaken(ChatLine line) {
    return taken.isEmpty() || taken.contains(line.form());
  }

  /** Whether lines of this form write the day before the month. */
  boolean isDayFirst(ChatLine line) {
    Boolean known = dayFirst.get(line.form());
    return known != null ? known : orders.get(line.form()).isDayFirst();
  }

  private boolean isInTime(Stray stray) {
    return isInOrder(stray.before, stray.line) && isInOrder(stray.line, stray.behind);
  }

  private boolean isInOrder(ChatLine first, ChatLine second) {
    if (first == null || second == null) {
      return true;
    }
    return first
        .at(isDayFirst(first))
        .flatMap(a -> second.at(isDayFirst(second)).map(b -> !b.isBefore(a)))
        .orElse(false);
  }

  /**
   * Whether a chat writes the day before the month, which its language decides and its file does
   * not say. A number over 12 tells; where there is none in the whole file, the order in which
   * fewer lines go back in time; where both do alike, the habit of the configured region. A
   * twelve-hour clock tells nothing: India and Australia write the day first, the United States do
   * not.
   */
  private static final class DateOrder {
    private final String region;
    private long firstIsDay;
    private long secondIsDay;
    private long backDayFirst;
    private long backMonthFirst;
    private long lastDayFirst = Long.MIN_VALUE;
    private long lastMonthFirst = Long.MIN_VALUE;
    private boolean isYearFirst;

    /** Nothing seen yet; {@code region} is an ISO 3166 country. */
    DateOrder(String region) {
      this.region = region;
    }

    /** Takes a line's date into account. */
    void see(ChatLine line) {
      firstIsDay += line.first() > 12 ? 1 : 0;
      secondIsDay += line.second() > 12 ? 1 : 0;
      long dayFirst = (line.year() * 100L + line.second()) * 100 + line.first();
      long monthFirst = (line.year() * 100L + line.first()) * 100 + line.second();
      backDayFirst += dayFirst < lastDayFirst ? 1 : 0;
      backMonthFirst += monthFirst < lastMonthFirst ? 1 : 0;
      lastDayFirst = dayFirst;
      lastMonthFirst = monthFirst;
      isYearFirst = line.isYearFirst();
    }

    boolean isDayFirst() {
      if (firstIsDay != secondIsDay) {
        return firstIsDay > secondIsDay;
      }
      if (backDayFirst != backMonthFirst) {
        return backDayFirst < backMonthFirst;
      }
      return !isYearFirst && !DayOrder.isMonthFirstIn(region);
    }
  }
}
