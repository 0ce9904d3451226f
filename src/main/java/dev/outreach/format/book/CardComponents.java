package dev.outreach.format.book;

import dev.outreach.export.ExportFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a file into the components that are read, and leaves out the properties that are not, so
 * that pictures are never kept. What stands within one (an alarm, the card of an assistant) is
 * passed over. One without an end ends where the next begins; one with more than {@link #MOST}
 * characters keeps none.
 */
final class CardComponents implements Closeable {
  static final int MOST = 1 << 20;
  private static final String BEGIN = "BEGIN";
  private static final String END = "END";
  private static final String AGENT = "AGENT";
  private static final String METHOD = "METHOD";
  private static final String PUBLISH = "PUBLISH";
  private static final String CALENDAR_NAME = "X-WR-CALNAME";
  private static final String CALENDAR = "VCALENDAR";
  private static final String ZONE = "VTIMEZONE";

  private final ContentLines lines;
  private final Set<String> names;
  private final Set<String> properties;
  private ContentLine begin;
  private String method = "";
  private String calendar = "";
  private boolean isList = true;

  private CardComponents(ContentLines lines, Set<String> names, Set<String> properties) {
    this.lines = lines;
    this.names = names;
    this.properties = properties;
  }

  /** The components of these names, with their properties of these. */
  static CardComponents open(ExportFile file, Set<String> names, Set<String> properties)
      throws IOException {
    return new CardComponents(ContentLines.open(file), names, properties);
  }

  /** The next component, or null after the last. */
  Component next() throws IOException {
    while (begin == null) {
      ContentLine line = lines.next();
      if (line == null) {
        return null;
      }
      if (line.is(BEGIN, CALENDAR)) {
        method = "";
      } else if (line.name().equals(METHOD)) {
        method = line.plain();
        isList &= method.equalsIgnoreCase(PUBLISH);
      } else if (line.name().equals(CALENDAR_NAME)) {
        calendar = line.plain();
      } else if (line.name().equals(BEGIN) && names.contains(line.word())) {
        begin = line;
      }
    }
    ContentLine first = begin;
    begin = null;
    return read(first);
  }

  /** What the calendar around the last component is for, such as {@code REQUEST}. */
  String method() {
    return method;
  }

  /** The name of the last calendar; empty where none was seen. */
  String calendar() {
    return calendar;
  }

  /**
   * Whether the file lists a calendar, as far as it was read: no invitation, answer or cancellation
   * that was sent by itself (RFC 5546, the property METHOD).
   */
  boolean isList() {
    return isList;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Component read(ContentLine first) throws IOException {
    String name = first.word();
    List<ContentLine> kept = new ArrayList<>();
    long size = 0;
    Inner inner = new Inner(name);
    for (ContentLine line = lines.next(); line != null; line = lines.next()) {
      boolean isEnd = line.name().equals(END);
      if (isEnd && line.word().equals(name) && !inner.isOf(name)) {
        return component(first, kept, size, null);
      }
      boolean isNext = line.name().equals(BEGIN) && names.contains(line.word()) && !inner.takes();
      if (isNext) {
        begin = line;
      }
      if (isNext || isEnd && line.word().equals(CALENDAR)) {
        break;
      }
      inner.see(line);
      if (name.equals(ZONE) || inner.isNone() && properties.contains(line.name())) {
        size += line.text().length() + 1;
        if (size <= MOST) {
          kept.add(line);
        }
      }
    }
    return component(first, kept, size, "not-closed");
  }

  private static Component component(
      ContentLine first, List<ContentLine> kept, long size, String fault) {
    boolean isTooLarge = size > MOST;
    return new Component(
        first.word(),
        first.number(),
        isTooLarge ? List.of() : kept,
        isTooLarge ? "too-large" : fault);
  }

  /** What stands within a component, however deep. */
  private static final class Inner {
    private final String around;
    private String name;
    private int depth;
    private boolean isAgentNext;

    Inner(String around) {
      this.around = around;
    }

    boolean isNone() {
      return depth == 0;
    }

    boolean isOf(String some) {
      return depth > 0 && name.equals(some);
    }

    /** Whether this beginning belongs within, and is not that of the next component. */
    boolean takes() {
      return depth > 0 || isAgentNext;
    }

    void see(ContentLine line) {
      boolean isCardWithin = line.is(AGENT, "BEGIN:" + around);
      boolean isBegin = line.name().equals(BEGIN) || isCardWithin;
      String begun = isCardWithin ? around : line.word();
      if (isBegin && depth == 0) {
        name = begun;
        depth = 1;
      } else if (isBegin && begun.equals(name)) {
        depth++;
      } else if (line.name().equals(END) && line.word().equals(name) && depth > 0) {
        depth--;
      }
      isAgentNext = line.name().equals(AGENT);
    }
  }
}
