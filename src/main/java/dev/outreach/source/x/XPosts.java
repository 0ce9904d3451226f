package dev.outreach.source.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.source.Contact;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Reject;
import dev.outreach.source.Source;
import dev.outreach.source.Touch;
import dev.outreach.source.When;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * My posts from an X archive ({@code tweets.js}, before 2022 {@code tweet.js}, and their parts). A
 * reply to somebody is a comment to them, and to them alone: X puts everyone of the conversation
 * among its mentions. Any other post that mentions people is a comment to each of them; one that
 * mentions nobody, or only me, is a broadcast. Retweets are another's words and no outreach: passed
 * over. Each user mentioned with handle and number also gives a contact that links the two, since
 * direct messages know numbers only.
 */
public final class XPosts implements Source {
  @Override
  public String name() {
    return "x-posts";
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) {
    return XArchive.isNamed(file, "tweets?");
  }

  @Override
  public List<String> evidence() {
    return List.of("account.js");
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    XAccount me = XAccount.of(file, reading);
    if (me.identifiers().isEmpty()) {
      throw XAccount.unknown("x:your-handle");
    }
    return new Posts(XArchive.open(file, "tweets?"), me, reading);
  }

  private static final class Posts implements RecordReader {
    /** Contacts given already are kept in mind up to this number; the lake knows them anyway. */
    private static final int REMEMBERED = 100_000;

    private final XArchive archive;
    private final XAccount me;
    private final Reading reading;
    private final Set<List<String>> given = new HashSet<>();
    private long count;

    Posts(XArchive archive, XAccount me, Reading reading) {
      this.archive = archive;
      this.me = me;
      this.reading = reading;
    }

    @Override
    public List<Entry> next() throws IOException {
      return archive.read(this::record);
    }

    private List<Entry> record(JsonParser json) throws IOException {
      if (json.nextToken() == JsonToken.END_ARRAY) {
        archive.end();
        return null;
      }
      count++;
      String place = "post " + count;
      if (!json.isExpectedStartObjectToken()) {
        json.skipChildren();
        return List.of(Reject.of(place, "not-an-object", null, null));
      }
      XPost post = XPost.read(json, reading.identifiers());
      if (post.isRetweet()) {
        return List.of();
      }
      When when = XTime.ofPost(post.createdAt());
      if (when == null) {
        return List.of(Reject.of(place, "bad-date", "created_at", post.createdAt()));
      }
      List<XPost.User> others = post.addressees(me);
      List<Entry> entries = new ArrayList<>();
      if (others.isEmpty()) {
        entries.add(touch(place, Kind.POST, when, post));
      }
      for (XPost.User other : others) {
        Touch comment = touch(place, Kind.COMMENT, when, post).named(other.name());
        entries.add(comment.with(other.id()).with(other.handle()));
      }
      post.users(me).stream()
          .filter(user -> user.isLink() && isNew(user))
          .forEach(user -> entries.add(contact(place, user)));
      return entries;
    }

    private Touch touch(String place, String kind, When when, XPost post) {
      Touch touch =
          new Touch(place, Channel.X, kind, Direction.OUTBOUND, when)
              .recordId(post.id())
              .sender(me.sender());
      if (post.id() != null) {
        touch.messageKey("x:" + post.id());
      }
      if (post.answers() != null) {
        touch.inReplyTo("x:" + post.answers());
      }
      return touch;
    }

    private static Contact contact(String place, XPost.User user) {
      List<String> identifiers = List.of(user.handle(), user.id());
      return new Contact(place, identifiers, user.name(), null, null, null, null);
    }

    private boolean isNew(XPost.User user) {
      if (given.size() >= REMEMBERED) {
        given.clear();
      }
      return given.add(List.of(user.handle(), user.id()));
    }

    @Override
    public void close() throws IOException {
      archive.close();
    }
  }
}
