package dev.outreach.output.parquet;

import java.io.IOException;
import org.apache.parquet.hadoop.ParquetWriter;
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
}
