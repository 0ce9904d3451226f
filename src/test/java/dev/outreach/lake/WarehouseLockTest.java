package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseLockTest {
  @TempDir private Path folder;

  @Test
  void anotherProcessHoldsItUntilItDies() throws Exception {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                "target/classes:target/test-classes",
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = holder.inputReader()) {
      assertEquals("held", said.readLine());
      WarehouseLock.Held held =
          assertThrows(WarehouseLock.Held.class, () -> WarehouseLock.acquire(folder));
      assertTrue(held.getMessage().startsWith("process " + holder.pid() + " on "));
    } finally {
      holder.destroyForcibly();
      assertTrue(holder.waitFor(10, TimeUnit.SECONDS));
    }
    try (WarehouseLock lock = WarehouseLock.acquire(folder)) {
      assertNotNull(lock);
    }
  }

  @Test
  void anotherRunOfThisProcessIsKeptOutToo() throws Exception {
    try (WarehouseLock lock = WarehouseLock.acquire(folder)) {
      assertNotNull(lock);
      WarehouseLock.Held held =
          assertThrows(WarehouseLock.Held.class, () -> WarehouseLock.acquire(folder));
      assertTrue(held.getMessage().contains("process " + ProcessHandle.current().pid()));
    }
    WarehouseLock.acquire(folder).close();
  }

  @Test
  void aHadoopCatalogIsRefusedUnlessAskedForByName() {
    for (Map<String, String> hadoop :
        java.util.List.of(
            Map.of("type", "Hadoop"),
            Map.of("catalog-impl", "org.apache.iceberg.hadoop.HadoopCatalog"))) {
      assertTrue(new LakeCatalog("w", hadoop, false).danger().contains("loses commits"));
      assertNull(new LakeCatalog("w", hadoop, true).danger());
    }
    assertNull(new LakeCatalog("w", Map.of("type", "rest"), false).danger());
    assertNull(new LakeCatalog("w", Map.of(), false).danger());
  }

  /** Holds the lock of the folder that it is given, until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] folder) throws Exception {
      try (WarehouseLock lock = WarehouseLock.acquire(Path.of(folder[0]))) {
        System.out.println(lock == null ? "not held" : "held");
        Thread.sleep(60_000);
      }
    }
  }
}
