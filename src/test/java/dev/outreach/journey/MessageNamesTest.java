package dev.outreach.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Touches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

@Slow
class MessageNamesTest {
  private final List<Row> touches = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();

  private void touch(TouchEvent.Names names, Map<String, Object> cells) {
    Map<String, Object> all = new HashMap<>();
    all.put(Touches.ID, "t" + touches.size());
    all.put(Touches.SOURCE, "mbox");
    all.put(Touches.CHANNEL, Channel.EMAIL);
    all.put(Touches.KIND, Kind.MESSAGE);
    all.put(Touches.DIRECTION, Direction.INBOUND);
    all.put(Touches.OCCURRED_AT, Instant.EPOCH);
    all.putAll(cells);
    touches.add(TestSpark.row(Touches.SCHEMA, all));
    wanted.add(names.name());
  }

  private void sent(String kind, String direction, String key) {
    touch(
        TouchEvent.Names.NOTHING,
        Map.of(Touches.KIND, kind, Touches.DIRECTION, direction, Touches.MESSAGE_KEY, key));
  }

  private void naming(TouchEvent.Names names, String... keys) {
    touch(names, Map.of(Touches.IN_REPLY_TO, keys));
  }

  private void about(TouchEvent.Names names, String channel, String subject) {
    touch(names, Map.of(Touches.CHANNEL, channel, Touches.SUBJECT, subject));
  }

  private void check() {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());
    List<String> told =
        MessageNames.withNames(
                TestSpark.table(Touches.SCHEMA, touches).coalesce(1), context::broadcast)
            .select(MessageNames.NAMES)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    assertEquals(wanted, told);
  }

  @Test
  void oneOfMineDecidesThenOneThatIsKnownThenNone() {
    sent(Kind.MESSAGE, Direction.OUTBOUND, "<mine>");
    sent(Kind.MESSAGE, Direction.INBOUND, "<theirs>");
    sent(Kind.POST, Direction.OUTBOUND, "<post>");
    naming(TouchEvent.Names.MINE, "<mine>");
    naming(TouchEvent.Names.MINE, "<gone>", "<theirs>", "<mine>");
    naming(TouchEvent.Names.KNOWN, "<theirs>");
    naming(TouchEvent.Names.KNOWN, "<gone>", "<theirs>");
    naming(TouchEvent.Names.KNOWN, "<post>");
    naming(TouchEvent.Names.UNKNOWN, "<gone>");
    naming(TouchEvent.Names.NOTHING);
    check();
  }

  @Test
  void aMailThatNamesNoneSaysByItsSubjectToBeAnAnswer() {
    about(TouchEvent.Names.UNKNOWN, Channel.EMAIL, "Re: Devis");
    about(TouchEvent.Names.UNKNOWN, Channel.EMAIL, " RE : Devis");
    about(TouchEvent.Names.UNKNOWN, Channel.EMAIL, "TR: Devis");
    about(TouchEvent.Names.NOTHING, Channel.EMAIL, "Devis");
    about(TouchEvent.Names.NOTHING, Channel.EMAIL, "Relance : devis");
    about(TouchEvent.Names.NOTHING, Channel.EMAIL, "Devis, re: mardi");
    about(TouchEvent.Names.NOTHING, Channel.LINKEDIN, "Re: Devis");
    touch(
        TouchEvent.Names.KNOWN,
        Map.of(Touches.SUBJECT, "Re: Devis", Touches.IN_REPLY_TO, new String[] {"<theirs>"}));
    sent(Kind.MESSAGE, Direction.INBOUND, "<theirs>");
    check();
  }
}
