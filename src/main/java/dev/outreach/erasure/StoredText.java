package dev.outreach.erasure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;

/**
 * The text of a file, decoded: Parquet's rows and the statistics of its footer, Avro's records,
 * what is packed with gzip or zip; everything else, as CSV, JSON, web pages and SQLite, as it is.
 * Known by its first bytes, never by its name. Given out in stretches, each with the end of the one
 * before, so that nothing is cut in two.
 */
final class StoredText {
  private static final int STRETCH = 1 << 20;
  private static final int OVERLAP = 1 << 10;
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final byte[] AVRO = {'O', 'b', 'j', 1};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private StoredText() {}

  static void of(Path file, Consumer<String> reader) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(PARQUET.length);
    }
    if (Arrays.equals(first, PARQUET)) {
      parquet(file, reader);
    } else if (Arrays.equals(first, AVRO)) {
      avro(file, reader);
    } else {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        unpacked(in, reader);
      }
    }
  }

  private static void unpacked(InputStream in, Consumer<String> reader) throws IOException {
    in.mark(ZIP.length);
    byte[] first = in.readNBytes(ZIP.length);
    in.reset();
    if (Arrays.equals(first, ZIP)) {
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        reader.accept(entry.getName());
        unpacked(new BufferedInputStream(zip), reader);
      }
    } else if (first.length > 1 && Arrays.equals(Arrays.copyOf(first, GZIP.length), GZIP)) {
      unpacked(new BufferedInputStream(new GZIPInputStream(in)), reader);
    } else {
      plain(new InputStreamReader(in, StandardCharsets.UTF_8), reader);
    }
  }

  private static void plain(Reader in, Consumer<String> reader) throws IOException {
    char[] stretch = new char[STRETCH];
    int kept = 0;
    for (int read = in.read(stretch, 0, STRETCH); read >= 0; ) {
      int end = kept + read;
      reader.accept(withoutEscapes(new String(stretch, 0, end)));
      int start = Math.max(0, end - OVERLAP);
      kept = end - start;
      System.arraycopy(stretch, start, stretch, 0, kept);
      read = in.read(stretch, kept, STRETCH - kept);
    }
  }

  /** As web pages and workbooks write what is a sign of theirs. */
  private static String withoutEscapes(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&#39;", "'")
            .replace("&#34;", "\"")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }

  private static void avro(Path file, Consumer<String> reader) throws IOException {
    try (DataFileReader<GenericRecord> records =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      for (GenericRecord each : records) {
        reader.accept(each.toString());
      }
    }
  }

  private static void parquet(Path file, Consumer<String> reader) throws IOException {
    LocalInputFile input = new LocalInputFile(file);
    try (ParquetFileReader footer = ParquetFileReader.open(input)) {
      reader.accept(footer.getFileMetaData().getKeyValueMetaData().toString());
      for (BlockMetaData block : footer.getFooter().getBlocks()) {
        for (ColumnChunkMetaData column : block.getColumns()) {
          statistics(column.getStatistics(), reader);
        }
      }
    }
    try (ParquetReader<Group> rows = new Rows(input).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        reader.accept(row.toString());
      }
    }
  }

  private static void statistics(Statistics<?> column, Consumer<String> reader) {
    if (column != null && column.hasNonNullValue() && column.genericGetMin() instanceof Binary) {
      reader.accept(((Binary) column.genericGetMin()).toStringUsingUTF8());
      reader.accept(((Binary) column.genericGetMax()).toStringUsingUTF8());
    }
  }

  /** Rows of any schema. */
  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
