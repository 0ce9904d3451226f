package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.table.ChannelGroups;
import dev.outreach.table.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Slow
class PostsTest {
  private final TestFacts facts = new TestFacts();
  private int posts;

  private void post(String channel, String at, String words) {
    facts.posts.add(
        "touch_id",
        "t" + posts++,
        "channel",
        channel,
        "kind",
        Kind.POST,
        "occurred_at",
        Instant.parse("2026-01-01T" + at + "Z"),
        "content_key",
        words);
  }

  private List<String> answer() {
    return facts.answer(new Posts(), ReplyRatesTest.names(new Posts()));
  }

  @Test
  void theSamePostOnSeveralNetworksWithinMinutesIsOneBroadcast() {
    facts.groups = new ChannelGroups(Map.of("social", List.of("x", "linkedin")));
    post("x", "10:00:00", "workshop");
    post("linkedin", "10:02:00", "workshop");
    post("blog", "10:12:00", "workshop");
    post("x", "18:00:00", "something else");

    assertEquals(
        List.of("blog|1|1|1", "linkedin|1|1|1", "x|2|2|1", "social|3|2|1", "all|4|2|1"), answer());
  }

  @Test
  void tenMinutesAreStillOneBroadcastAndASecondMoreIsAnother() {
    post("x", "10:00:00", "workshop");
    post("linkedin", "10:10:00", "workshop");
    post("x", "10:20:01", "workshop");

    assertEquals(List.of("linkedin|1|1|1", "x|2|2|1", "all|3|2|1"), answer());
  }

  @Test
  void postsOfUnknownWordsAreNeverTheSame() {
    post("x", "10:00:00", null);
    post("linkedin", "10:00:00", null);

    assertEquals(List.of("linkedin|1|1|0", "x|1|1|0", "all|2|2|0"), answer());
  }

  @Test
  void aPostRepeatedOnOneChannelIsNotCrossPosted() {
    post("x", "10:00:00", "workshop");
    post("x", "10:01:00", "workshop");

    assertEquals(List.of("x|2|1|0", "all|2|1|0"), answer());
  }

  @Test
  void whatHasACounterpartIsNoPost() {
    facts.posts.add("kind", Kind.POST, "party", "x:ana", "occurred_at", Instant.EPOCH);
    facts.posts.add("kind", Kind.MESSAGE, "occurred_at", Instant.EPOCH);

    assertEquals(List.of(), answer());
  }
}
