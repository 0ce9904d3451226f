package dev.outreach.report;

import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Post;
import dev.outreach.measure.Broadcasts;
import dev.outreach.measure.ChannelScopes;
import dev.outreach.measure.ChannelScopes.Scope;
import dev.outreach.sheet.Field;
import dev.outreach.table.ChannelGroups;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What was published, the same post in several places counted as the one effort that it was. */
final class Posts implements Report {

  /** Posts, broadcasts, and those on several channels. */
  private record Published(Scope scope, long[] counts) {}

  private static final Layout<Published> LAYOUT =
      Layout.of(
          word(
              "channel",
              "channel, then group of channels, then all",
              published -> published.scope.name()),
          count("posts", "posts with no counterpart", published -> published.counts[0]),
          count(
              "broadcasts",
              "efforts: posts of the same words, each within "
                  + Broadcasts.WITHIN.toMinutes()
                  + " minutes of the one before, are one broadcast, on whatever channels",
              published -> published.counts[1]),
          count(
              "cross_posted",
              "of the broadcasts, those that stood on more than one channel",
              published -> published.counts[2]));

  @Override
  public String name() {
    return "posts";
  }

  @Override
  public String question() {
    return "How much did I publish, and how much of it is the same post in several places?";
  }

  @Override
  public String grain() {
    return "channel with a post, group of such channels, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public ReportTally tally(Basis basis) {
    ReportTally.OfNone none = facts -> table(facts.posts(), basis.channelGroups());
    return none;
  }

  private static ReportTable table(List<Post> posts, ChannelGroups groups) {
    TreeMap<Scope, long[]> counts = new TreeMap<>();
    for (Broadcasts.Broadcast broadcast : Broadcasts.of(posts)) {
      Set<Scope> scopes = new HashSet<>();
      broadcast
          .postsByChannel()
          .forEach(
              (channel, number) -> {
                for (Scope scope : ChannelScopes.of(List.of(channel), groups)) {
                  counts.computeIfAbsent(scope, each -> new long[3])[0] += number;
                  scopes.add(scope);
                }
              });
      for (Scope scope : scopes) {
        counts.get(scope)[1]++;
        counts.get(scope)[2] += broadcast.isCrossPosted() ? 1 : 0;
      }
    }
    List<Published> rows = new ArrayList<>();
    counts.forEach((scope, sums) -> rows.add(new Published(scope, sums)));
    return LAYOUT.table(rows);
  }
}
