package dev.outreach.format.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes Outlook files by [MS-PST], as small as the library takes them: nodes and blocks in B-trees
 * of one or two levels, properties on heaps of one block, no sums and no shuffling.
 */
final class PstFixture {
  static final int HEADERS = 0x007D;
  static final int SUBJECT = 0x0037;
  static final int SUBMITTED = 0x0039;
  static final int CLASS = 0x001A;
  static final int FLAGS = 0x0E07;
  static final int MESSAGE_ID = 0x1035;
  static final int IN_REPLY_TO = 0x1042;
  static final int BODY = 0x1000;
  static final int SENDER_NAME = 0x0C1A;
  static final int SENDER_TYPE = 0x0C1E;
  static final int SENDER_ADDRESS = 0x0C1F;
  static final int SENDER_SMTP = 0x5D01;

  private static final int STRING = 0x1F;
  private static final int INTEGER = 0x03;
  private static final int TIME = 0x40;
  private static final int BINARY = 0x0102;
  private static final int RECIPIENT_TABLE = 0x0692;
  private static final int EXTERNAL = 0x8080 | 0x1F;
  private static final long EPOCH_OF_WINDOWS = 11_644_473_600L;
  private static final int LONGEST_ON_HEAP = 1_000;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final TreeMap<Long, byte[]> blockEntries = new TreeMap<>();
  private final TreeMap<Long, byte[]> nodeEntries = new TreeMap<>();
  private long nextBlock = 4;
  private int nextMessage = 0x200024;

  PstFixture() throws IOException {
    file.write(new byte[1024]);
    node(0x61, heap(names()), 0);
    node(0x21, heap(new TreeMap<>(Map.of(0x3001, "Outlook"))), 0);
    node(0x122, heap(new TreeMap<>(Map.of(0x3001, "Root"))), 0);
  }

  /** A message with these properties, and recipients as {@code to|name|type|address|smtp}. */
  PstFixture message(Map<Integer, Object> properties, String... recipients) throws IOException {
    Map<Integer, Object> own = new TreeMap<>(properties);
    own.putIfAbsent(CLASS, "IPM.Note");
    List<byte[]> children = new ArrayList<>();
    Object headers = own.get(HEADERS);
    if (headers instanceof String text && text.length() > LONGEST_ON_HEAP) {
      children.add(child(EXTERNAL, block(utf16(text), false)));
      own.put(HEADERS, EXTERNAL);
    }
    if (recipients.length > 0) {
      children.add(child(RECIPIENT_TABLE, block(recipients(recipients), false)));
    }
    long subnodes = children.isEmpty() ? 0 : block(subnodes(children), true);
    node(nextMessage, heap(own), subnodes);
    nextMessage += 0x20;
    return this;
  }

  /** A node that says it is a message, over a block that is none. */
  PstFixture broken() throws IOException {
    node(nextMessage, "this is no heap of properties".getBytes(StandardCharsets.UTF_8), 0);
    nextMessage += 0x20;
    return this;
  }

  /** A message whose properties lie in a block that names itself as its own part. */
  PstFixture endless() throws IOException {
    long id = nextBlock | 2;
    ByteBuffer circle = little(24).put((byte) 1).put((byte) 2).putShort((short) 2).putInt(100);
    circle.putLong(id).putLong(id);
    block(circle.array(), true);
    nodeEntries.put((long) nextMessage, nodeEntry(nextMessage, id, 0));
    nextMessage += 0x20;
    return this;
  }

  /** A message of eight levels of blocks, each of which names the next a hundred times. */
  PstFixture branching() throws IOException {
    long last = block(little(8).put((byte) 1).put((byte) 1).array(), true);
    for (int level = 0; level < 8; level++) {
      ByteBuffer names = little(808).put((byte) 1).put((byte) 2).putShort((short) 100).putInt(100);
      for (int i = 0; i < 100; i++) {
        names.putLong(last);
      }
      last = block(names.array(), true);
    }
    nodeEntries.put((long) nextMessage, nodeEntry(nextMessage, last, 0));
    nextMessage += 0x20;
    return this;
  }

  byte[] bytes() throws IOException {
    long blocks = tree(blockEntries, 0x80, 24);
    long nodes = tree(nodeEntries, 0x81, 32);
    ByteBuffer all = ByteBuffer.wrap(file.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    all.put(0, "!BDN".getBytes(StandardCharsets.US_ASCII));
    all.put(8, "SM".getBytes(StandardCharsets.US_ASCII));
    all.putShort(10, (short) 23);
    all.putLong(224, nodes);
    all.putLong(240, blocks);
    return all.array();
  }

  Path write(Path path) throws IOException {
    return Files.write(path, bytes());
  }

  private void node(long number, byte[] data, long subnodes) throws IOException {
    nodeEntries.put(number, nodeEntry(number, block(data, false), subnodes));
  }

  private static byte[] nodeEntry(long number, long data, long subnodes) {
    return little(32).putLong(number).putLong(data).putLong(subnodes).putInt(0x122).array();
  }

  private long block(byte[] data, boolean isInternal) throws IOException {
    long id = nextBlock | (isInternal ? 2 : 0);
    nextBlock += 4;
    blockEntries.put(
        id, little(24).putLong(id).putLong(file.size()).putShort((short) data.length).array());
    file.write(data);
    file.write(new byte[64 - data.length % 64 + 64]);
    return id;
  }

  /** Pages of few entries, so that a tree of two levels is soon reached. */
  private long tree(TreeMap<Long, byte[]> entries, int type, int size) throws IOException {
    int most = 488 / size;
    List<byte[]> all = new ArrayList<>(entries.values());
    List<Long> keys = new ArrayList<>(entries.keySet());
    List<byte[]> parents = new ArrayList<>();
    for (int i = 0; i < all.size(); i += most) {
      long page = page(all.subList(i, Math.min(all.size(), i + most)), type, size, 0);
      parents.add(little(24).putLong(keys.get(i)).putLong(0).putLong(page).array());
    }
    return page(parents, type, 24, 1);
  }

  private long page(List<byte[]> entries, int type, int size, int level) throws IOException {
    ByteBuffer page = little(512);
    entries.forEach(page::put);
    page.position(488);
    page.put((byte) entries.size()).put((byte) (488 / size)).put((byte) size).put((byte) level);
    page.position(496);
    page.put((byte) type).put((byte) type);
    long at = file.size();
    file.write(page.array());
    return at;
  }

  private static Map<Integer, Object> names() {
    Map<Integer, Object> names = new TreeMap<>();
    names.put(2, new byte[16]);
    names.put(3, new byte[8]);
    names.put(4, new byte[4]);
    return names;
  }

  /** A heap with one property context (§2.3.3). */
  private static byte[] heap(Map<Integer, Object> properties) {
    List<byte[]> items = new ArrayList<>(List.of(new byte[0], new byte[0]));
    ByteBuffer records = little(8 * properties.size());
    properties.forEach(
        (id, value) -> {
          records.putShort((short) (int) id);
          if (value instanceof Integer number) {
            boolean isReference = number == EXTERNAL;
            records.putShort((short) (isReference ? STRING : INTEGER)).putInt(number);
          } else {
            boolean isText = value instanceof String;
            records.putShort((short) (isText ? STRING : value instanceof byte[] ? BINARY : TIME));
            items.add(bytes(value));
            records.putInt(items.size() << 5);
          }
        });
    items.set(0, little(8).put((byte) 0xB5).put((byte) 2).put((byte) 6).put((byte) 0).array());
    ByteBuffer.wrap(items.get(0)).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 2 << 5);
    items.set(1, records.array());
    return heap(0xBC, 0x20, items);
  }

  private static byte[] heap(int kind, int root, List<byte[]> items) {
    int length = items.stream().mapToInt(item -> item.length).sum();
    ByteBuffer heap = little(12 + length + 4 + 2 * (items.size() + 1));
    heap.putShort((short) (12 + length)).put((byte) 0xEC).put((byte) kind).putInt(root).putInt(0);
    ByteBuffer map = little(4 + 2 * (items.size() + 1));
    map.putShort((short) items.size()).putShort((short) 0).putShort((short) 12);
    for (byte[] item : items) {
      heap.put(item);
      map.putShort((short) heap.position());
    }
    return heap.put(map.array()).array();
  }

  /** A heap with a table context (§2.3.4): row id, recipient type, name, kind, address, SMTP. */
  private static byte[] recipients(String... recipients) {
    int[] columns = {0x67F2_0003, 0x0C15_0003, 0x3001_001F, 0x3002_001F, 0x3003_001F, 0x39FE_001F};
    int row = 4 * columns.length + 1;
    List<byte[]> items = new ArrayList<>(List.of(new byte[0], new byte[0], new byte[0]));
    ByteBuffer rows = little(row * recipients.length);
    ByteBuffer keys = little(8 * recipients.length);
    for (int i = 0; i < recipients.length; i++) {
      String[] cells = recipients[i].split("\\|", -1);
      keys.putInt(i).putInt(i);
      rows.putInt(i).putInt(Integer.parseInt(cells[0]));
      for (int c = 1; c < 5; c++) {
        items.add(utf16(cells[c]));
        rows.putInt(cells[c].isEmpty() ? 0 : (items.size() + 1) << 5);
      }
      rows.put((byte) 0x3F);
    }
    ByteBuffer table = little(22 + 8 * columns.length);
    table.put((byte) 0x7C).put((byte) columns.length);
    table.putShort((short) (row - 1)).putShort((short) (row - 1)).putShort((short) (row - 1));
    table.putShort((short) row).putInt(0x20).putInt(4 << 5).putInt(0);
    for (int c = 0; c < columns.length; c++) {
      table.putInt(columns[c]).putShort((short) (4 * c)).put((byte) 4).put((byte) c);
    }
    items.set(0, little(8).put((byte) 0xB5).put((byte) 4).put((byte) 4).put((byte) 0).array());
    ByteBuffer.wrap(items.get(0)).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 3 << 5);
    items.set(1, table.array());
    items.set(2, keys.array());
    items.add(3, rows.array());
    return heap(0x7C, 2 << 5, items);
  }

  private static byte[] child(int number, long block) {
    return little(24).putLong(number).putLong(block).array();
  }

  private static byte[] subnodes(List<byte[]> children) {
    ByteBuffer list = little(8 + 24 * children.size());
    list.put((byte) 2).put((byte) 0).putShort((short) children.size()).putInt(0);
    children.forEach(list::put);
    return list.array();
  }

  private static byte[] bytes(Object value) {
    if (value instanceof Instant time) {
      long ticks = (time.getEpochSecond() + EPOCH_OF_WINDOWS) * 10_000_000;
      return little(8).putLong(ticks).array();
    }
    return value instanceof byte[] raw ? raw : utf16((String) value);
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
