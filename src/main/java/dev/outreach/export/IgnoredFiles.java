package dev.outreach.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files that no user means by "my exports": hidden ones, those still being written, and what mail
 * programs keep beside the mail. A folder of Maildir++ is not one of them: its name begins with a
 * dot, as in {@code .Sent/cur}, and of what lies in it only the mails are looked at.
 */
final class IgnoredFiles {
  private static final Set<String> UNFINISHED =
      Set.of("part", "partial", "tmp", "crdownload", "opdownload", "download", "crc", "swp");

  /** Of Dovecot and Courier; Thunderbird's index of a folder, and the lock of its profile. */
  private static final Pattern BOOKKEEPING =
      Pattern.compile(
          "dovecot[.-].*|courierimap.*|maildir(?:size|folder)|subscriptions|.*\\.msf|lock");

  /** Seconds since 1970, then what makes it unique: so every mail server begins the name. */
  private static final Pattern MAIL_NAME = Pattern.compile("\\d{9,12}[._].+");

  private static final Set<String> MAIL_FOLDERS = Set.of("cur", "new");

  private IgnoredFiles() {}

  /** Whether the file is passed over, by its path with {@code /} below the folder given. */
  static boolean isLeftover(String path) {
    List<String> names = List.of(path.split("/", -1));
    int last = names.size() - 1;
    String name = names.get(last).toLowerCase(Locale.ROOT);
    String folder = last > 0 ? names.get(last - 1) : "";
    boolean isMail = MAIL_NAME.matcher(name).matches();
    for (int i = 0; i < last; i++) {
      boolean isMaildir = i == last - 2 && isMail && MAIL_FOLDERS.contains(folder);
      if (names.get(i).startsWith(".") && !isMaildir) {
        return true;
      }
    }
    return name.startsWith(".")
        || name.startsWith("~$")
        || UNFINISHED.contains(ArchiveGuard.extension(name))
        || BOOKKEEPING.matcher(name).matches()
        || (isMail && folder.equals("tmp"));
  }
}
