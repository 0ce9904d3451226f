package dev.outreach.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** The first bytes of a file as text, in an encoding in which other text can be written again. */
public final class DecodedStart {
  private final Encoding encoding;
  private final byte[] mark;
  private final String text;

  private DecodedStart(Encoding encoding, byte[] mark, String text) {
    this.encoding = encoding;
    this.mark = mark;
    this.text = text;
  }

  /** Decodes what it can: bytes that mean nothing become the replacement character. */
  public static DecodedStart of(byte[] start) throws IOException {
    Encoding encoding = Encoding.of(start);
    ByteBuffer bytes = ByteBuffer.wrap(start).position(encoding.mark());
    CharBuffer characters = CharBuffer.allocate(start.length + 1);
    // The last character may be cut in two; it is left out.
    Charset.forName(encoding.charset())
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .decode(bytes, characters, false);
    String text = characters.flip().toString();
    if (encoding.isTwice()) {
      StringWriter once = new StringWriter();
      TwiceEncoded.reader(new StringReader(text)).transferTo(once);
      text = once.toString();
    }
    return new DecodedStart(encoding, Arrays.copyOf(start, encoding.mark()), text);
  }

  /** The text behind the byte-order mark. */
  public String text() {
    return text;
  }

  /** Whether each byte is a character; which one is a guess then. */
  public boolean isOneByte() {
    return !encoding.charset().startsWith("UTF");
  }

  /** Another text, encoded as this one was, with its byte-order mark. */
  public byte[] encoded(String other) {
    String written = encoding.isTwice() ? TwiceEncoded.again(other) : other;
    byte[] bytes = written.getBytes(Charset.forName(encoding.charset()));
    byte[] all = Arrays.copyOf(mark, mark.length + bytes.length);
    System.arraycopy(bytes, 0, all, mark.length, bytes.length);
    return all;
  }
}
