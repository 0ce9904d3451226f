package dev.outreach.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that a source may read: one on disk, or a member of an archive, which is streamed from it
 * and never unpacked.
 */
public final class ExportFile implements Serializable {
  static final int HEAD_BYTES = 16 * 1024;

  private final String file;
  private final URI address;
  private final String shownAs;
  private final String member;
  private final Limits limits;
  private final boolean isBeingWritten;
  private transient FileHead head;

  private ExportFile(
      String file,
      URI address,
      String shownAs,
      String member,
      Limits limits,
      boolean isBeingWritten) {
    this.file = file;
    this.address = address;
    this.shownAs = shownAs;
    this.member = member;
    this.limits = limits;
    this.isBeingWritten = isBeingWritten;
  }

  /**
   * A file on disk; {@code shownAs} is its path as the user knows it. Its address keeps the bytes
   * of a name that is no text in the machine's encoding, such as one of an old Windows.
   */
  public static ExportFile of(Path file, String shownAs, Limits limits) {
    return new ExportFile(file.toString(), file.toUri(), shownAs, null, limits, false);
  }

  /** The same file on disk, found a moment after something was written to it. */
  public ExportFile beingWritten() {
    return new ExportFile(file, address, shownAs, member, limits, true);
  }

  /** Whether more may be written to it; never of an archive's member, which is whole or broken. */
  public boolean isBeingWritten() {
    return isBeingWritten;
  }

  /** A member of this archive, by its full name there. */
  public ExportFile member(String name) {
    return new ExportFile(file, address, shownAs, name, limits, false);
  }

  /** A member whose first bytes were read already. */
  ExportFile member(String name, byte[] itsHead) {
    ExportFile file = member(name);
    file.head = new FileHead(itsHead);
    return file;
  }

  public Path file() {
    return Path.of(address);
  }

  public Optional<String> member() {
    return Optional.ofNullable(member);
  }

  public Limits limits() {
    return limits;
  }

  /** The path as the user knows it, with the member's name after {@code !}. */
  public String shownAs() {
    return member == null ? shownAs : shownAs + "!" + member;
  }

  /** Name without folders. */
  public String name() {
    return nameOf(member == null ? file : member);
  }

  /**
   * Path of the folder it lies in, with {@code /} between the names; empty at the top. A file that
   * is packed alone lies where its pack does.
   */
  public String folder() {
    return folderOf(member == null || isPackedAlone() ? file : member);
  }

  private boolean isPackedAlone() {
    String pack = file.toLowerCase(Locale.ROOT);
    return member.indexOf('/') < 0 && pack.endsWith(".gz") && !pack.endsWith(".tar.gz");
  }

  /** The folder within its archive. */
  private String within() {
    return folderOf(member);
  }

  static String nameOf(String fullName) {
    String path = fullName.replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String folderOf(String fullName) {
    String path = fullName.replace('\\', '/');
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** A stream over its bytes; of an archive's member, bounded by the limits. */
  public InputStream open() throws IOException {
    return member == null ? Files.newInputStream(file()) : Archive.open(file(), member, limits);
  }

  /** The first 16 KiB, or all of a shorter file. */
  public byte[] head() throws IOException {
    return opening().bytes();
  }

  /** The head, with what was made of it; kept until {@link #forget}. */
  public FileHead opening() throws IOException {
    if (head == null) {
      try (InputStream in = open()) {
        head = new FileHead(in.readNBytes(HEAD_BYTES));
      }
    }
    return head;
  }

  /** Lets go of the head: of thousands of files all together would fill the memory. */
  public void forget() {
    head = null;
  }

  /**
   * The file beside it with this name: in the same folder or archive, whatever the case, spaces,
   * underscores and a number at the end of the name (tools vary them between exports).
   */
  public Optional<ExportFile> sibling(String name) throws IOException {
    return member != null
        ? Archive.folders(file(), limits).in(within(), name).map(this::member)
        : named(name, siblings());
  }

  /** The file beside it with exactly this name. */
  public Optional<ExportFile> beside(String name) throws IOException {
    if (member != null) {
      String full = within().isEmpty() ? name : within() + "/" + name;
      return Archive.folders(file(), limits).has(full)
          ? Optional.of(member(full))
          : Optional.empty();
    }
    Path path = file().resolveSibling(name);
    return Files.isRegularFile(path) ? Optional.of(of(path, name, limits)) : Optional.empty();
  }

  /** All files of the same folder, on disk or in the archive, in the order of their names. */
  public List<ExportFile> siblings() throws IOException {
    if (member != null) {
      return Archive.folders(file(), limits).in(within()).stream().map(this::member).toList();
    }
    Path folder = file().toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(path -> of(path, path.getFileName().toString(), limits))
          .toList();
    }
  }

  /** The file of this name, as {@link #sibling} takes it, in the folder above its own. */
  public Optional<ExportFile> above(String name) throws IOException {
    if (member != null) {
      String above = within().substring(0, Math.max(0, within().lastIndexOf('/')));
      return within().isEmpty()
          ? Optional.empty()
          : Archive.folders(file(), limits).in(above, name).map(this::member);
    }
    Path above = file().toAbsolutePath().getParent().getParent();
    return above == null
        ? Optional.empty()
        : named(name, of(above.resolve(name), name, limits).siblings());
  }

  private static Optional<ExportFile> named(String name, List<ExportFile> files) {
    return files.stream().filter(file -> sameName(file.name(), name)).findFirst();
  }

  /** Whether two file names are one but for case, spaces, underscores and a number at the end. */
  public static boolean sameName(String a, String b) {
    return plain(a).equals(plain(b));
  }

  static String plain(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "");
    int dot = plain.lastIndexOf('.');
    boolean hasExtension =
        dot >= 0
            && dot < plain.length() - 1
            && plain.chars().skip(dot + 1L).allMatch(c -> c >= 'a' && c <= 'z');
    int end = dot;
    for (int next = numberBefore(plain, end); hasExtension && next < end; ) {
      end = next;
      next = numberBefore(plain, end);
    }
    return hasExtension ? plain.substring(0, end) + plain.substring(dot) : plain;
  }

  /** Where the number that ends here begins, in brackets or not; the end itself if none does. */
  private static int numberBefore(String text, int end) {
    int last = end > 0 && text.charAt(end - 1) == ')' ? end - 1 : end;
    int first = last;
    while (first > 0 && Character.isDigit(text.charAt(first - 1))) {
      first--;
    }
    if (first == last) {
      return end;
    }
    return first > 0 && text.charAt(first - 1) == '(' ? first - 1 : first;
  }

  @Override
  public String toString() {
    return shownAs();
  }
}
