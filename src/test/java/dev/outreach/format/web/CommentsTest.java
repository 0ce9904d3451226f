package dev.outreach.format.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.export.EventTime;
import dev.outreach.table.ZoneBasis;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsTest {
  private static final EventTime WHEN = new EventTime(Instant.EPOCH, "then", ZoneBasis.UTC);
  private static final Commenter ANA = new Commenter(List.of("email:ana@example.org"), "Ana");
  private static final Commenter ME = new Commenter(List.of("email:me@example.org"), "Max");

  private final Comments comments = new Comments();

  private int touches(String key, String parent, boolean isMine) {
    Commenter author = isMine ? ME : ANA;
    return comments
        .touches(new Comment("here", key, parent, "t", null, WHEN, author, isMine))
        .size();
  }

  @Test
  void authorsOfTheLastFiftyThousandCommentsAreRemembered() {
    for (int i = 0; i < 50_001; i++) {
      assertEquals(1, touches("c" + i, null, false));
    }
    assertEquals(0, touches("to-forgotten", "c0", true));
    assertEquals(1, touches("to-known", "c2", true));
  }

  @Test
  void noMoreThanTenThousandAnswersWait() {
    for (int i = 0; i <= 10_000; i++) {
      assertEquals(0, touches("mine" + i, "c" + i, true));
    }
    assertEquals(1, touches("c10000", null, false));
    assertEquals(2, touches("c0", null, false));
    assertEquals(0, touches("mine-again", "late", true));
    assertEquals(2, touches("late", null, false));
  }

  @Test
  void severalAnswersToOneCommentAllCount() {
    touches("mine1", "c", true);
    touches("mine2", "c", true);
    assertEquals(3, touches("c", null, false));
    assertEquals(1, touches("mine3", "c", true));
  }

  @Test
  void answersToWhomNobodyKnowsAreNoTouches() {
    Commenter nobody = new Commenter(List.of(), null);
    Comment comment = new Comment("here", "c", null, "t", null, WHEN, nobody, false);
    assertEquals(List.of(), comments.touches(comment));
    assertEquals(0, touches("mine", "c", true));
  }
}
