package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.table.Touches;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that a version of the program made which did not know all columns yet. */
@Slow
class OlderTablesTest {
  @TempDir private Path folder;

  @Test
  void columnsThatCameSinceAreAddedAndEmptyInOlderRowsAndOneThatWentIsDropped() throws Exception {
    TestLake lake = TestLake.in(folder);
    lake.write("touches.csv", TestLake.LOG, "2026-01-05,email,outbound,message,Ana,a@example.org,");
    lake.take();
    lake.lake
        .session()
        .sql("ALTER TABLE " + Lake.address(Touches.NAME) + " DROP COLUMN " + Touches.LEAD_SOURCE);
    lake.lake
        .session()
        .sql("ALTER TABLE " + Lake.address(Touches.NAME) + " ADD COLUMN known_until TIMESTAMP");

    assertEquals(List.of("null"), lake.column(Touches.NAME, Touches.LEAD_SOURCE));

    lake.write(
        "touches-2.csv",
        "occurred_at,channel,direction,kind,email,lead_source",
        "2026-01-06,form,inbound,form,b@example.org,search");
    lake.take();

    assertEquals(List.of("null", "search"), lake.column(Touches.NAME, Touches.LEAD_SOURCE));
    List<String> columns = List.of(lake.lake.session().table(Lake.address(Touches.NAME)).columns());
    assertTrue(columns.contains(Touches.LEAD_SOURCE));
    assertFalse(columns.contains("known_until"));
  }
}
