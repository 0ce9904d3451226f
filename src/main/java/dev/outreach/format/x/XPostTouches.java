package dev.outreach.format.x;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a post of mine amounts to, whatever archive it stands in; see {@link XPosts}. Its touches
 * are numbered in the order of the people it speaks to, since one archive knows them by number and
 * another by handle.
 */
final class XPostTouches {
  /** Contacts given already are kept in mind up to this number; the lake knows them anyway. */
  private static final int REMEMBERED = 100_000;

  private final XAccount me;
  private final XNotes notes;
  private final Set<List<String>> given = new HashSet<>();

  XPostTouches(XAccount me, XNotes notes) {
    this.me = me;
    this.notes = notes;
  }

  List<Entry> of(String place, XPost post) {
    if (post.isRetweet()) {
      return List.of();
    }
    EventTime when = XTime.ofPost(post.createdAt());
    if (when == null) {
      return List.of(Reject.of(place, "bad-date", "created_at", post.createdAt()));
    }
    List<Entry> entries = new ArrayList<>();
    List<XPost.User> others = post.addressees(me);
    if (others.isEmpty()) {
      entries.add(touch(place, Kind.POST, when, post, 0).words(plain(notes.whole(post.text()))));
    }
    for (int i = 0; i < others.size(); i++) {
      XPost.User other = others.get(i);
      Touch comment = touch(place, Kind.COMMENT, when, post, i).named(other.name());
      entries.add(comment.with(other.id()).with(other.handle()));
    }
    post.users(me).stream()
        .filter(user -> user.isLink() && isNew(user))
        .forEach(user -> entries.add(contact(place, user)));
    return entries;
  }

  /** X writes these signs as an HTML page does, other networks as they are. */
  private static String plain(String text) {
    return text == null
        ? null
        : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private Touch touch(String place, String kind, EventTime when, XPost post, int number) {
    Touch touch =
        new Touch(place, Channel.X, kind, Direction.OUTBOUND, when)
            .recordIdOfOne(post.id() == null ? null : post.id() + "#" + number)
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
}
