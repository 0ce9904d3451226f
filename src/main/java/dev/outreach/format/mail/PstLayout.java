package dev.outreach.format.mail;

/**
 * Where things stand in an Outlook file ([MS-PST] §2.2.2): since Outlook 2003 numbers have eight
 * bytes, before that (ANSI) four.
 */
enum PstLayout {
  UNICODE(8, 224, 240, 488, 4, 513),
  ANSI(4, 188, 196, 496, 0, 461);

  /** From the end of a page's entries to its type, but for padding. */
  static final int TYPE_AFTER = 4;

  private static final int VERSION_AT = 10;

  private final int width;
  private final int nodesAt;
  private final int blocksAt;
  private final int pageEnd;
  private final int padding;
  private final int cryptAt;

  PstLayout(int width, int nodesAt, int blocksAt, int pageEnd, int padding, int cryptAt) {
    this.width = width;
    this.nodesAt = nodesAt;
    this.blocksAt = blocksAt;
    this.pageEnd = pageEnd;
    this.padding = padding;
    this.cryptAt = cryptAt;
  }

  /** Whether these are the first bytes of an Outlook file of mail: not of its cache or contacts. */
  static boolean opens(byte[] head) {
    return head.length > VERSION_AT
        && head[0] == '!'
        && head[1] == 'B'
        && head[2] == 'D'
        && head[3] == 'N'
        && head[8] == 'S'
        && head[9] == 'M';
  }

  /** The layout of a file that begins so; null for a version that is not known. */
  static PstLayout of(byte[] head) {
    return switch (head[VERSION_AT]) {
      case 14, 15 -> ANSI;
      case 23 -> UNICODE;
      default -> null;
    };
  }

  /** Bytes of a number. */
  int width() {
    return width;
  }

  /** Where the header says where the tree of nodes begins. */
  int nodesAt() {
    return nodesAt;
  }

  /** Where the header says where the tree of blocks begins. */
  int blocksAt() {
    return blocksAt;
  }

  /** Where the entries of a page end. */
  int pageEnd() {
    return pageEnd;
  }

  int padding() {
    return padding;
  }

  /** Whether the bytes are in a cipher that is not read; the usual shuffling is. */
  boolean isEncrypted(byte[] head) {
    return head.length > cryptAt && head[cryptAt] != 0 && head[cryptAt] != 1;
  }

  /** A number in these bytes, its lowest byte first. */
  long number(byte[] bytes, int at) {
    long number = 0;
    for (int i = at + width - 1; i >= at; i--) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }
}
