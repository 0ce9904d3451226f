package dev.outreach.output.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A {@link ParquetFile} that is written in memory and taken away piece by piece: the pieces one
 * after the other are the file. At most one row group is held.
 */
public final class ParquetPieces {
  private final PieceFile file = new PieceFile();
  private final ParquetWriter<Row> writer;

  public ParquetPieces(StructType schema) throws IOException {
    writer = ParquetFile.writer(file, schema);
  }

  public void write(Row row) throws IOException {
    writer.write(row);
  }

  /** Ends the file: what is taken after that is its last piece. */
  public void close() throws IOException {
    writer.close();
  }

  /** Whether there is something to take. */
  public boolean isReady() {
    return file.size() > 0;
  }

  /** What was written since it was last asked. */
  public byte[] take() {
    return file.take();
  }

  /** A file in memory that is taken away piece by piece while it is written. */
  private static final class PieceFile implements OutputFile {
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
}
