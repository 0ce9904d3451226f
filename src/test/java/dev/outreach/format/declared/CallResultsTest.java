package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.format.CsvExport;
import dev.outreach.reader.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped mappings make of a call's result, above all of one that they do not know. */
class CallResultsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Call connected, answered",
    "Accepted, answered",
    "IP Phone Offline, no_answer",
    "Call Failure, no_answer",
    "Abandoned, no_answer",
    "Internal Error, no_answer",
    "Blocked, declined",
    "Poor Line Quality, null",
    "Sent to the moon, null",
    "'', answered",
  })
  void ringCentralsResultDecidesAndNotHowLongItRang(String result, String outcome)
      throws IOException {
    assertEquals(
        outcome,
        outcome(
            "ringcentral",
            "CallLog_20240116.csv",
            "Direction,Type,From,To,Date,Time,Action Result,Duration",
            "Outbound,Voice,+33199000000,+33199001122,1/15/2024,4:05 PM," + result + ",0:00:09"));
  }

  @ParameterizedTest
  @CsvSource({
    "Ring Timeout, no_answer",
    "Picked Up, answered",
    "Overflowed, null",
  })
  void zoomsToo(String result, String outcome) throws IOException {
    assertEquals(
        outcome,
        outcome(
            "zoom-phone",
            "zoom_phone_call_log.csv",
            "Call ID,Direction,Caller Number,Callee Number,Start Time,Result,Duration",
            "7,outbound,+33199000000,+33199001122,2024-01-15T10:30:00Z," + result + ",9"));
  }

  @ParameterizedTest
  @CsvSource({
    "LOST, true, answered",
    "LOST, '', null",
    "ANSWERED, false, answered",
  })
  void aSecondColumnIsAskedWhereTheFirstIsNotUnderstood(String state, String flag, String outcome)
      throws IOException {
    assertEquals(
        outcome,
        outcome(
            "ringover",
            "ringover-calls.csv",
            "cdr_id,direction,is_answered,last_state,start_time,incall_duration,from_number,"
                + "to_number",
            "1,out," + flag + "," + state + ",2024-01-15T10:30:00Z,61,33199000000,33199001122"));
  }

  private String outcome(String mapping, String name, String... lines) throws IOException {
    List<Mapping> shipped = List.of(ShippedMapping.named(mapping));
    return String.valueOf(CsvExport.of(folder, name, shipped, lines).row().get("outcome"));
  }
}
