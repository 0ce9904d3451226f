package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
  @ParameterizedTest
  @CsvSource({
    "touches.csv, 1000000, 1000000",
    "Inbox.mbox, 1000000, 20000",
    "ARCHIVE.PST, 1000000, 20000",
    "one.eml, 49, 0",
    "mbox.csv, 1000000, 1000000",
    "takeout.zip, 1000000, 1000000"
  })
  void ofMailMostIsNotKept(String name, long bytes, long asTable) {
    Delivery delivery =
        new Delivery(ExportFile.of(Path.of(name), name, Limits.DEFAULT), null, bytes, 0);
    assertEquals(asTable, delivery.bytesAsTable());
  }
}
