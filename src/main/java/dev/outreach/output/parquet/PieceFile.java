package dev.outreach.output.parquet;

import java.io.ByteArrayOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file in memory that is taken away piece by piece while it is written. */
final class PieceFile implements OutputFile {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long taken;

  /** What was written since it was last asked. */
  byte[] take() {
    byte[] piece = bytes.toByteArray();
    taken += piece.length;
    bytes.reset();
    return piece;
  }

  int size() {
    return bytes.size();
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return new PositionOutputStream() {
      @Override
      public long getPos() {
        return taken + bytes.size();
      }

      @Override
      public void write(int b) {
        bytes.write(b);
      }

      @Override
      public void write(byte[] more, int offset, int length) {
        bytes.write(more, offset, length);
      }
    };
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }
}
