package dev.outreach.format.declared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A log of touches with all that can be wrong with a CSV; the same seed gives the same bytes. */
final class RandomCsv {
  static final int LONGEST_ROW = 1_000;

  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
  private static final List<String> COLUMNS =
      List.of("occurred_at", "channel", "email", "person_name", "note");

  private final Random random;
  private final char separator;
  private final int style;
  private final StringBuilder text = new StringBuilder();

  private RandomCsv(long seed) {
    random = new Random(seed);
    separator = ",;\t".charAt(random.nextInt(3));
    style = random.nextInt(4);
  }

  static byte[] of(long seed) {
    RandomCsv csv = new RandomCsv(seed);
    csv.write(Kind.values()[(int) (seed % Kind.values().length)]);
    return csv.bytes();
  }

  /** Whether rows are whole, and if not, how many are broken and by what. */
  private enum Kind {
    SOUND,
    FULL_OF_QUOTES,
    ONE_BROKEN,
    MANY_BROKEN,
    HAS_NUL,
    HAS_LONG_ROW
  }

  private void write(Kind kind) {
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(pick("Notes:", "\"It is said, twice\"", "", "a \"quoted\" word")).append(end());
    }
    List<String> columns = new ArrayList<>(COLUMNS);
    Collections.shuffle(columns, random);
    columns.set(columns.indexOf("note"), quoted("note" + pick("", end())));
    text.append(String.join(String.valueOf(separator), columns)).append(end());
    int rows = random.nextInt(kind == Kind.MANY_BROKEN ? 400 : 30);
    int special = random.nextInt(Math.max(1, rows));
    for (int i = 0; i < rows; i++) {
      boolean isSpecial = i == special || (kind == Kind.MANY_BROKEN && random.nextBoolean());
      row(columns, isSpecial ? kind : Kind.FULL_OF_QUOTES);
      text.append(i < rows - 1 || random.nextBoolean() ? end() : "");
    }
  }

  private void row(List<String> columns, Kind kind) {
    if (random.nextInt(6) == 0) {
      text.append(pick("", " ", "\"\"", String.valueOf(separator), "\"\n\""));
      return;
    }
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      switch (column) {
        case "occurred_at" -> cells.add(pick("2026-01-05 10:00", "\"2026-02-01\"", "soon", ""));
        case "channel" -> cells.add(pick("email", "\"call\"", "email", "pigeon"));
        case "email" -> cells.add(pick("a@example.org", "\"b@example.org\"", "", "none"));
        default -> cells.add(cell(kind));
      }
    }
    if (random.nextInt(10) == 0) {
      cells.add(pick("", "more"));
    } else if (random.nextInt(10) == 0) {
      cells.remove(cells.size() - 1);
    }
    text.append(String.join(String.valueOf(separator), cells));
  }

  private String cell(Kind kind) {
    switch (kind) {
      case ONE_BROKEN, MANY_BROKEN -> {
        return pick("\"never closed", "\"closed\" too early", "\"", "\"\"\"");
      }
      case HAS_NUL -> {
        return pick("\0", "a\0", "\"\0\"", "\0" + end() + "\0");
      }
      case HAS_LONG_ROW -> {
        return pick("x", "\"").equals("x")
            ? "x".repeat(random.nextInt(2 * LONGEST_ROW))
            : quoted("x\n".repeat(random.nextInt(LONGEST_ROW)));
      }
      default -> {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
          cell.append(
              pick("a", "é", "\"", "\r", "\n", "\r\n", ",", ";", "\t", " ", "\b", "€", "word"));
        }
        boolean isPlain = cell.chars().noneMatch(c -> c == separator || c == '\r' || c == '\n');
        return isPlain && cell.indexOf("\"") != 0 && random.nextBoolean()
            ? cell.toString()
            : quoted(cell.toString());
      }
    }
  }

  private byte[] bytes() {
    return switch (random.nextInt(5)) {
      case 0 -> marked(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8);
      case 1 -> marked(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE);
      case 2 -> marked(new byte[0], Charset.forName("windows-1252"));
      default -> marked(new byte[0], StandardCharsets.UTF_8);
    };
  }

  private byte[] marked(byte[] mark, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(mark);
    bytes.writeBytes(text.toString().getBytes(charset));
    return bytes.toByteArray();
  }

  private String end() {
    return style < ENDS.size() ? ENDS.get(style) : pick("\n", "\r\n", "\r");
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
