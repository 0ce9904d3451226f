package dev.outreach.format.meta;

import dev.outreach.export.Archive;
import dev.outreach.export.ArchiveFolders;
import dev.outreach.export.ExportFile;
import dev.outreach.table.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which network a conversation was held on; its file does not say. The folder of the export does
 * ({@code your_instagram_activity/…}), or the name that Meta gives the archive ({@code
 * instagram-…zip}). Exports without such a folder are known as Instagram's by the list of followers
 * beside the messages; Facebook has friends. Where that is missing too it is Facebook: its exports
 * had no such folder for years, Instagram's hardly ever.
 */
final class MetaNetwork {
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
