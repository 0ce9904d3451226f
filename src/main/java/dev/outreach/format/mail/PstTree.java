package dev.outreach.format.mail;

import dev.outreach.export.RefusedFile;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The keys of one of the two B-trees of an Outlook file ([MS-PST] §2.2.2.7.7), in their order: of
 * its nodes, among them every message of every folder, or of its blocks. Walked here because the
 * library lists messages only folder by folder, and follows a tree that runs in circles for ever: a
 * page lies one level below the page that names it, or the file is refused.
 */
final class PstTree {
  private static final int PAGE = 512;
  private static final int MOST_LEVELS = 8;
  private static final int ANY_LEVEL = -1;

  private record Page(long start, int level) {}

  private final PstBytes file;
  private final PstLayout layout;
  private final int type;
  private final Deque<Page> ahead = new ArrayDeque<>();
  private long pages;
  private byte[] leaf;
  private int entry;
  private int entries;

  private PstTree(PstBytes file, PstLayout layout, long root, int type) {
    this.file = file;
    this.layout = layout;
    this.type = type;
    ahead.push(new Page(root, ANY_LEVEL));
  }

  static PstTree ofNodes(PstBytes file, PstLayout layout) throws IOException {
    return new PstTree(file, layout, layout.number(file.at(layout.nodesAt(), 8), 0), 0x81);
  }

  static PstTree ofBlocks(PstBytes file, PstLayout layout) throws IOException {
    return new PstTree(file, layout, layout.number(file.at(layout.blocksAt(), 8), 0), 0x80);
  }

  /**
   * The next key, or null after the last.
   *
   * @throws RefusedFile if the tree is none
   */
  Long next() throws IOException {
    while (entry >= entries) {
      if (ahead.isEmpty()) {
        return null;
      }
      try {
        open(ahead.pop());
      } catch (EOFException e) {
        throw broken();
      }
    }
    return layout.number(leaf, entry++ * entrySize(leaf));
  }

  private void open(Page page) throws IOException {
    byte[] bytes = file.at(page.start(), PAGE);
    int at = layout.pageEnd();
    int count = bytes[at] & 0xFF;
    int level = bytes[at + 3] & 0xFF;
    boolean isPage =
        (bytes[at + PstLayout.TYPE_AFTER + layout.padding()] & 0xFF) == type
            && (page.level() == ANY_LEVEL ? level <= MOST_LEVELS : level == page.level())
            && entrySize(bytes) >= (level == 0 ? 1 : 3) * layout.width()
            && count * entrySize(bytes) <= at
            && ++pages <= file.size() / PAGE;
    if (!isPage) {
      throw broken();
    }
    if (level == 0) {
      leaf = bytes;
      entry = 0;
      entries = count;
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      long child = layout.number(bytes, i * entrySize(bytes) + 2 * layout.width());
      ahead.push(new Page(child, level - 1));
    }
  }

  private int entrySize(byte[] page) {
    return page[layout.pageEnd() + 2] & 0xFF;
  }

  static RefusedFile broken() {
    return new RefusedFile(
        "broken-pst",
        "the Outlook file is broken or incomplete: repair it with Outlook's scanpst, or export it"
            + " again");
  }
}
