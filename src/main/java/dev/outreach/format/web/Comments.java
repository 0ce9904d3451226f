package dev.outreach.format.web;

import dev.outreach.export.Entry;
import dev.outreach.export.Touch;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comments amount to, in the order of the file. Another's is inbound. One of mine is outbound
 * to the author of the comment that it answers; one that answers none speaks to nobody in
 * particular and is passed over, as is one whose parent is deleted, spam or mine.
 *
 * <p>A parent mostly stands before its answers. The authors of the last 50,000 comments are
 * remembered, and up to 10,000 answers wait for a parent that is still to come; beyond that an
 * answer of mine is not counted.
 */
final class Comments {
  private static final int REMEMBERED = 50_000;
  private static final int WAITING = 10_000;

  private final Map<String, Commenter> authors =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Commenter> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final Map<String, List<Comment>> waiting = new HashMap<>();
  private int waitingCount;

  /** The touches that are known with this comment. */
  List<Entry> touches(Comment comment) {
    List<Entry> touches = new ArrayList<>();
    if (comment.isMine()) {
      answer(comment, touches);
    } else if (!comment.author().isNobody()) {
      touches.add(touch(comment, Direction.INBOUND, comment.author()));
    }
    Commenter known = comment.isMine() ? new Commenter(List.of(), null) : comment.author();
    authors.put(comment.key(), known);
    List<Comment> answers = waiting.getOrDefault(comment.key(), List.of());
    waiting.remove(comment.key());
    waitingCount -= answers.size();
    if (!known.isNobody()) {
      answers.forEach(mine -> touches.add(touch(mine, Direction.OUTBOUND, known)));
    }
    return touches;
  }

  private void answer(Comment mine, List<Entry> touches) {
    if (mine.parent() == null) {
      return;
    }
    Commenter answered = authors.get(mine.parent());
    if (answered == null && waitingCount < WAITING) {
      waiting.computeIfAbsent(mine.parent(), key -> new ArrayList<>()).add(mine);
      waitingCount++;
    } else if (answered != null && !answered.isNobody()) {
      touches.add(touch(mine, Direction.OUTBOUND, answered));
    }
  }

  private static Touch touch(Comment comment, String direction, Commenter counterpart) {
    Touch touch =
        new Touch(comment.place(), Channel.BLOG, Kind.COMMENT, direction, comment.when())
            .recordIdOfOne(comment.key())
            .named(counterpart.name())
            .thread(comment.thread())
            .messageKey(comment.key())
            .subject(comment.title());
    counterpart.identifiers().forEach(touch::with);
    if (comment.parent() != null) {
      touch.inReplyTo(comment.parent());
    }
    if (comment.isMine() && !comment.author().isNobody()) {
      touch.sender(comment.author().identifiers().get(0));
    }
    return touch;
  }
}
