package dev.outreach.format.meta;

import dev.outreach.export.Archive;
import dev.outreach.export.ArchiveFolders;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Touch;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.JsonRecords;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Conversations of Facebook and Instagram, one or more files each: {@code message_1.json} of the
 * data export, and {@code <Name>_<N>.json} of the second archive in which Facebook gives
 * end-to-end-encrypted ones. One touch per message or call and counterpart; mine to a group is one
 * for each other member. The two archives overlap, so the id is made of what both say: time in
 * milliseconds, direction, counterpart and words, not the path of the conversation.
 *
 * <p>People are known by display name alone, and I by {@code me.names}. Messages taken back, what
 * the network itself announces, and whoever is no more than "Facebook user" (several people are)
 * are passed over. A conversation of several people none of whom is me is rejected message by
 * message, so that one odd conversation does not cost the archive.
 */
public final class MetaMessages implements Format {
  private static final String NUMBERED = "message_\\d{1,6}\\.json";

  @Override
  public String name() {
    return "meta-messages";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".json")) {
      return false;
    }
    if (name.matches(NUMBERED) && MetaHtml.isConversation(file.folder())) {
      return true;
    }
    String head = new String(file.head(), StandardCharsets.ISO_8859_1);
    boolean isExport = head.contains("\"sender_name\"") && head.contains("\"timestamp_ms\"");
    boolean isEncrypted = head.contains("\"threadName\"") && head.contains("\"participants\"");
    return isExport || isEncrypted;
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.json(
            name(), "participants", "messages", "sender_name", "timestamp_ms", "content"),
        FormatMarks.json(
            name(), "participants", "threadName", "messages", "senderName", "text", "timestamp"));
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    if (reading.me().names().isEmpty()) {
      throw new RefusedFile(
          "me-unknown",
          "people are known by name only here, and yours is not: set outreach.me.names to your"
              + " name on Facebook and on Instagram");
    }
    MetaThread thread = MetaThread.of(file, reading.me());
    Messages messages = new Messages(thread, MetaNetwork.of(file), reading);
    return JsonRecords.each(
        SafeJson.open(file),
        "messages[]",
        "message",
        (json, place) -> messages.entries(place, MetaMessage.read(json)));
  }

  private static final class Messages {
    private final List<String> others;
    private final boolean tellsMe;
    private final String key;
    private final String network;
    private final ReadingContext reading;

    Messages(MetaThread thread, String network, ReadingContext reading) {
      this.others = thread.others();
      this.tellsMe = thread.tellsMe();
      this.key = thread.key(network);
      this.network = network;
      this.reading = reading;
    }

    List<Entry> entries(String place, MetaMessage message) {
      if (message.isNoMessage(reading.me())) {
        return List.of();
      }
      Reject reject = message.reject(place);
      if (reject != null) {
        return List.of(reject);
      }
      String sender = message.sender();
      if (!tellsMe) {
        return List.of(Reject.of(place, "me-not-among-them", "participants", null));
      }
      if (MetaThread.isNobody(sender)) {
        return List.of();
      }
      if (!reading.me().isNamed(sender)) {
        return List.copyOf(touch(place, message, Direction.INBOUND, sender));
      }
      return others.stream()
          .flatMap(other -> touch(place, message, Direction.OUTBOUND, other).stream())
          .<Entry>map(touch -> touch.sender(sender))
          .toList();
    }

    /** The one touch with this person; none where the name is no name. */
    private List<Touch> touch(String place, MetaMessage message, String direction, String person) {
      String kind = message.isCall() ? Kind.CALL : Kind.MESSAGE;
      Touch touch =
          new Touch(place, network, kind, direction, message.when())
              .recordId(message.id())
              .named(person)
              .thread(key);
      if (message.isCall()) {
        touch.outcome(message.isMissed() ? Outcome.NO_ANSWER : Outcome.ANSWERED);
        touch.durationSeconds(message.seconds());
      }
      return reading.identifiers().displayName(network, person).map(touch::with).stream().toList();
    }
  }

  /**
   * Which network a conversation was held on; its file does not say. The folder of the export does
   * ({@code your_instagram_activity/…}), or the name that Meta gives the archive ({@code
   * instagram-…zip}). Exports without such a folder are known as Instagram's by the list of
   * followers beside the messages; Facebook has friends. Where that is missing too it is Facebook:
   * its exports had no such folder for years, Instagram's hardly ever.
   */
  private static final class MetaNetwork {
    private static final Set<String> INSTAGRAM = Set.of("your_instagram_activity");
    private static final Set<String> FACEBOOK =
        Set.of("your_activity_across_facebook", "your_facebook_activity");
    private static final List<String> FOLLOWERS =
        List.of("followers_and_following", "connections/followers_and_following");
    private static final String MESSAGES = "messages";

    private MetaNetwork() {}

    /** {@link Channel#FACEBOOK} or {@link Channel#INSTAGRAM}. */
    static String of(ExportFile file) throws IOException {
      String path = file.file().toString().replace('\\', '/');
      String[] folders = (path + "/" + file.member().orElse("")).split("/");
      for (int i = folders.length - 1; i >= 0; i--) {
        String folder = folders[i].toLowerCase(Locale.ROOT);
        if (INSTAGRAM.contains(folder) || folder.startsWith("instagram-")) {
          return Channel.INSTAGRAM;
        }
        if (FACEBOOK.contains(folder) || folder.startsWith("facebook-")) {
          return Channel.FACEBOOK;
        }
      }
      return hasFollowers(file) ? Channel.INSTAGRAM : Channel.FACEBOOK;
    }

    private static boolean hasFollowers(ExportFile file) throws IOException {
      String folder = file.folder();
      int messages = ("/" + folder + "/").lastIndexOf("/" + MESSAGES + "/");
      if (messages < 0) {
        return false;
      }
      String root = folder.substring(0, messages);
      if (file.member().isEmpty()) {
        return FOLLOWERS.stream().anyMatch(name -> Files.isDirectory(Path.of(root, name)));
      }
      ArchiveFolders folders = Archive.folders(file.file(), file.limits());
      return FOLLOWERS.stream().anyMatch(name -> folders.holds(root + name + "/"));
    }
  }
}
