package dev.outreach.measure;

import dev.outreach.journey.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Posts that are one effort. A tool that posts on several networks at once (Ping.fm and Seesmic
 * did) leaves the same words on each within minutes: one broadcast on several channels.
 */
public final class Broadcasts {
  /** Between two posts of one broadcast, the one after the other; a convention of ours. */
  public static final Duration WITHIN = Duration.ofMinutes(10);

  private static final Comparator<Post> IN_TIME =
      Comparator.comparing(Post::at).thenComparing(Post::id);

  /** One effort: its posts by the channel that they stood on. */
  public record Broadcast(Map<String, Long> postsByChannel) {
    public boolean isCrossPosted() {
      return postsByChannel.size() > 1;
    }
  }

  private Broadcasts() {}

  /** A post whose words are not known is a broadcast of its own. */
  public static List<Broadcast> of(Collection<Post> posts) {
    Map<String, List<Post>> byWords =
        posts.stream()
            .collect(
                Collectors.groupingBy(
                    post -> post.words() == null ? post.id() : post.words(),
                    TreeMap::new,
                    Collectors.toList()));
    List<Broadcast> broadcasts = new ArrayList<>();
    byWords.values().forEach(same -> add(broadcasts, same));
    return broadcasts;
  }

  private static void add(List<Broadcast> broadcasts, List<Post> sameWords) {
    Instant last = null;
    for (Post post : sameWords.stream().sorted(IN_TIME).toList()) {
      if (last == null || seconds(post.at()) - seconds(last) > WITHIN.toSeconds()) {
        broadcasts.add(new Broadcast(new TreeMap<>()));
      }
      broadcasts.get(broadcasts.size() - 1).postsByChannel().merge(post.channel(), 1L, Long::sum);
      last = post.at();
    }
  }

  private static long seconds(Instant at) {
    return at.getEpochSecond();
  }
}
