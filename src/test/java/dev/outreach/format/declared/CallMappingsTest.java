package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.RefusedFile;
import dev.outreach.format.CsvExport;
import dev.outreach.reader.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped mappings of tools that call. */
class CallMappingsTest {
  private static final List<Mapping> SHIPPED =
      Stream.of(
              "aircall",
              "imazing",
              "hubspot-calls",
              "justcall",
              "openphone",
              "operator-bill",
              "ringcentral",
              "ringover",
              "zoom-phone")
          .map(ShippedMapping::named)
          .toList();

  @TempDir private Path folder;

  @Test
  void aircallsNewerExportSaysWhoTheCustomerIsAndWhatBecameOfTheCall() throws IOException {
    List<String> calls =
        read(
            "aircall-calls.csv",
            "line,datetime (TZ offset incl.),number timezone,datetime"
                + " (UTC),direction,from,to,answered,duration (total),duration (in call),customer"
                + " number,call type,IVR Branch",
            "Paris,2024-07-01 11:30:00,Europe/Paris,2024-07-01 09:30:00.083,inbound,12025550101,"
                + "33199000000,No,20,,+1 202 555 0101,Voicemail,Sales",
            "Paris,2024-07-01 11:30:00,Europe/Paris,2024-07-01 09:30:00,outbound,33199000000,"
                + "33199001122,Yes,80,75,+33 1 99 00 11 22,Outbound,",
            "Paris,2024-07-01 11:30:00,Europe/Paris,2024-07-01 09:30:00,outbound,33199000000,"
                + "12025550101,No,20,,,Outbound,",
            "Paris,2024-07-01 11:30:00,Europe/Paris,2024-07-01 09:30:00,inbound,33199001123,"
                + "33199000000,No,20,,,Out of business hours,");
    assertEquals(
        List.of(
            "inbound voicemail null tel:+12025550101",
            "outbound answered 75 tel:+33199001122",
            "outbound no_answer null tel:+12025550101",
            "inbound no_answer null tel:+33199001123"),
        calls);
  }

  @Test
  void aLocalTimeIsReadByTheClockThatItsRowNames() throws IOException {
    String columns = "direction,from,to,answered,number timezone,";
    String call = "outbound,33199000000,33199001122,Yes,";
    CsvExport newer =
        export(
            "aircall.csv",
            columns + "datetime (TZ offset incl.)",
            call + "Australia/Melbourne,2024-12-04 18:33:54",
            call + ",2024-12-04 18:33:54",
            call + "Atlantis,2024-12-04 18:33:54",
            call + "Europe/Paris,");
    List<Map<String, Object>> rows = newer.rows();
    assertEquals(Instant.parse("2024-12-04T07:33:54Z"), rows.get(0).get("occurred_at"));
    assertEquals("configured", rows.get(0).get("zone_basis"));
    assertEquals(Instant.parse("2024-12-04T18:33:54Z"), rows.get(1).get("occurred_at"));
    assertEquals("bad-zone", rows.get(2).get("reason"));
    assertEquals("missing-date", rows.get(3).get("reason"));
    CsvExport older =
        export(
            "aircall.csv",
            columns + "date (TZ offset incl.),time (TZ offset incl.)",
            call + "Europe/Paris,2024-12-04,18:33:54");
    assertEquals(Instant.parse("2024-12-04T17:33:54Z"), older.row().get("occurred_at"));
  }

  @Test
  void hubSpotCountsThousandthsOfSecondsAndNamesOutcomesByItsIds() throws IOException {
    String header =
        "hs_object_id,hs_timestamp,hs_call_direction,hs_call_duration,hs_call_from_number,"
            + "hs_call_to_number,hs_call_status,hs_call_disposition";
    List<String> calls =
        read(
            "hubspot-crm-exports-all-calls-2024-01-16.csv",
            header,
            "1,2024-01-15T10:30:00.000Z,OUTBOUND,75400,+33199000000,+33199001122,COMPLETED,"
                + "f240bbac-87c9-4f6e-bf70-924b57d47db7",
            "2,2024-01-15T10:30:00.000Z,OUTBOUND,20000,+33199000000,+33199001122,COMPLETED,"
                + "B2CF5968-551e-4856-9783-52b3da59a7d0",
            "3,2024-01-15T10:30:00.000Z,INBOUND,,+33639980011,+33199000000,NO_ANSWER,",
            "4,2024-01-15T10:30:00.000Z,OUTBOUND,300,+33199000000,+33199001122,COMPLETED,"
                + "0a0a0a0a-0000-4000-8000-000000000000",
            "5,2024-01-15T10:30:00.000Z,OUTBOUND,,+33199000000,+33199001122,QUEUED,",
            "6,2024-01-15T10:30:00.000Z,OUTBOUND,soon,+33199000000,+33199001122,,");
    assertEquals(
        List.of(
            "outbound answered 75 tel:+33199001122",
            "outbound voicemail 20 tel:+33199001122",
            "inbound no_answer null tel:+33639980011",
            "outbound null 1 tel:+33199001122",
            "bad-number hs_call_duration"),
        calls);
    assertEquals(
        List.of("outbound wrong_number 12 tel:+33199001122"),
        read(
            "hubspot-calls.csv",
            "Call title,Activity date,Call direction,Call duration,From number,To number,"
                + "Call outcome,Associated Contact",
            "Call,2024-01-15 10:30,Outbound,00:00:12,+33199000000,+33199001122,Wrong number,Ana"));
  }

  @Test
  void hubSpotsCallWithoutANumberIsKnownByTheNameOfItsContact() throws IOException {
    Map<String, Object> call =
        export(
                "hubspot calls.csv",
                "Activity date,Call direction,From number,To number,Associated Contact",
                "2024-01-15 10:30,Outbound,,,Ana Lima")
            .row();
    assertEquals("name:ana lima", call.get("party"));
    assertNull(call.get("outcome"));
  }

  @Test
  void ringoverSaysInAndOut() throws IOException {
    assertEquals(
        List.of(
            "outbound answered 61 tel:+33199001122",
            "inbound no_answer 0 tel:+33639980011",
            "inbound voicemail null tel:+33639980011"),
        read(
            "ringover-calls.csv",
            "cdr_id,direction,is_answered,last_state,start_time,incall_duration,from_number,"
                + "to_number",
            "1,out,true,ANSWERED,2024-01-15T10:30:00.000Z,61,33199000000,33199001122",
            "2,in,false,,2024-01-15T11:30:00.000Z,0,33639980011,33199000000",
            "3,in,false,VOICEMAIL,2024-01-15T11:30:00.000Z,,33639980011,33199000000"));
  }

  @Test
  void justCallNamesTheContact() throws IOException {
    String header =
        "Call ID,Call SID,Contact Number,Contact Name,Contact Email,JustCall Number,Call Date,"
            + "Call Time,Direction,Type,Duration (sec),Conversation Time (sec)";
    List<Map<String, Object>> calls =
        export(
                "JustCall logs.csv",
                header,
                "1,CA1,33199001122,Ana Lima,ana@example.org,33199000000,2024-01-15,10:30:00,"
                    + "Outgoing,answered,90,75",
                "2,CA2,33639980011,,,33199000000,2024-01-15,10:30:00,Incoming,missed,20,0")
            .rows();
    assertEquals("tel:+33199001122", ((List<?>) calls.get(0).get("identifiers")).get(1));
    assertEquals("email:ana@example.org", calls.get(0).get("party"));
    assertEquals(75L, calls.get(0).get("duration_seconds"));
    assertEquals("tel:+33199000000", calls.get(0).get("sender"));
    assertEquals(Instant.parse("2024-01-15T09:30:00Z"), calls.get(0).get("occurred_at"));
    assertEquals("no_answer", calls.get(1).get("outcome"));
  }

  @Test
  void openPhonesTimesAreThoseOfCaliforniaAndItsTextsArePassedOver() throws IOException {
    List<Map<String, Object>> calls =
        export(
                "openphone_export.csv",
                "id,type,direction,from,to,status,duration,createdAtPT",
                "AC1,call,outgoing,+33199000000,+12025550101,completed,61,2024-01-15 10:30:00",
                "AC2,message,outgoing,+33199000000,+12025550101,delivered,,2024-01-15 10:30:00",
                "AC3,call,incoming,+12025550101,+33199000000,missed,0,2024-01-15 11:30:00")
            .rows();
    assertEquals(2, calls.size());
    assertEquals(Instant.parse("2024-01-15T18:30:00Z"), calls.get(0).get("occurred_at"));
    assertEquals("answered", calls.get(0).get("outcome"));
    assertEquals("no_answer", calls.get(1).get("outcome"));
  }

  @Test
  void ringCentralWritesAmericanDatesInTwoColumns() throws IOException {
    String header =
        "Direction,Type,From,To,Extension,Forwarded To,Name,Date,Time,Action,Action Result,"
            + "Result Description,Duration";
    String number = "+33199001122";
    CsvExport log =
        export(
            "CallLog_20240116.csv",
            header,
            "Outbound,Voice,+33199000000,"
                + number
                + ",101 - Max,,,Mon 01/15/2024,4:05 PM,"
                + "VoIP Call,Call connected,,0:01:23",
            "Inbound,Voice,"
                + number
                + ",+33199000000,101,,,1/5/2024,12:05 AM,Phone Call,Missed,,"
                + "0:00:00",
            "Inbound,Fax,"
                + number
                + ",+33199000000,101,,,1/5/2024,12:05 AM,Phone Call,Received,,"
                + "0:00:10",
            "Inbound,Voice,102,101,101,,,1/5/2024,12:05 AM,Phone Call,Accepted,,0:00:10");
    List<Map<String, Object>> calls = log.rows();
    assertEquals(2, calls.size());
    assertEquals(Instant.parse("2024-01-15T15:05:00Z"), calls.get(0).get("occurred_at"));
    assertEquals(83L, calls.get(0).get("duration_seconds"));
    assertEquals("answered", calls.get(0).get("outcome"));
    assertEquals(Instant.parse("2024-01-04T23:05:00Z"), calls.get(1).get("occurred_at"));
    assertEquals("no_answer", calls.get(1).get("outcome"));
  }

  @Test
  void theStepsOfAZoomCallAreOneTouch() throws IOException {
    List<Map<String, Object>> calls =
        export(
                "zoom_phone_call_log.csv",
                "Call ID,Direction,Caller Number,Callee Number,Start Time,Result,Duration,"
                    + "Connect Type",
                "7,inbound,+12025550101,+33199000000,2024-01-15T10:30:00Z,Voicemail,10,external",
                "7,inbound,+12025550101,+33199000000,2024-01-15T10:30:05Z,Call connected,61,"
                    + "external",
                "8,inbound,801,802,2024-01-15T10:30:05Z,Call connected,61,internal")
            .rows();
    assertEquals(2, calls.size());
    assertEquals(calls.get(0).get("touch_id"), calls.get(1).get("touch_id"));
    assertEquals("voicemail", calls.get(0).get("outcome"));
  }

  @Test
  void aBillHoldsOutgoingCallsAndNoMoreThanItSays() throws IOException {
    List<Map<String, Object>> calls =
        export(
                "Détail des appels 2024-01.csv",
                "Date;Heure;Numéro appelé;Type;Durée;Coût",
                "15/01/2024;10:30:00;01 99 00 11 22;Voix;00:01:15;0,00",
                "15/01/2024;10:31:00;06 39 98 00 11;SMS;;0,00",
                "15/01/2024;10:32:00;;Data;12 Mo;0,00",
                "15/01/2024;10:33:00;888;Voix;00:00:30;0,00",
                "15/01/2024;10:34:00;06 39 98 00 12;Voix;;0,00",
                "15/01/2024;10:35:00;06 39 98 XX XX;Voix;00:00:30;0,00")
            .rows();
    assertEquals("operator-bill", calls.get(0).get("source"));
    assertEquals("outbound", calls.get(0).get("direction"));
    assertEquals("answered", calls.get(0).get("outcome"));
    assertEquals(75L, calls.get(0).get("duration_seconds"));
    assertEquals("sms", calls.get(1).get("channel"));
    assertEquals("call", calls.get(2).get("channel"));
    assertNull(calls.get(2).get("outcome"));
    assertEquals("bad-phone", calls.get(3).get("reason"));
    assertEquals(4, calls.size());
  }

  @Test
  void dstnysRecordsAreABill() throws IOException {
    assertEquals(
        List.of("outbound answered 75 tel:+33199001122", "outbound no_answer 0 tel:+33199001122"),
        read(
            "dstny-cdr-2024-01.csv",
            "Id;Date;Caller;Called;Duration;Price",
            "1;2024-01-15 10:30:00;33199000000;33199001122;75;0.01",
            "2;2024-01-15 10:32:00;33199000000;33199001122;0;0.00"));
  }

  @Test
  void aFileOfOtherColumnsIsRefusedWithTheNameOfOneThatIsMissing() {
    for (String name :
        List.of(
            "ringover.csv",
            "justcall.csv",
            "openphone.csv",
            "zoom-phone.csv",
            "CallLog_2024.csv",
            "hubspot-calls.csv",
            "releve-appels.csv")) {
      RefusedFile refused =
          assertThrows(RefusedFile.class, export(name, "a,b,c", "1,2,3")::entries, name);
      assertEquals("missing-column", refused.reason(), name);
      assertTrue(refused.getMessage().startsWith("no column \""), refused.getMessage());
    }
  }

  @Test
  void otherFilesAreNotClaimed() throws IOException {
    for (String name :
        List.of(
            "quotes.csv",
            "freelance-calls.csv",
            "hubspot-crm-exports-all-deals-2024-01-16.csv",
            "calllog.csv",
            "zoom-meetings.csv",
            "factures.csv",
            "orange.csv",
            "details.csv")) {
      assertNull(export(name, "a,b,c").source(), name);
    }
  }

  private List<String> read(String name, String... lines) throws IOException {
    return export(name, lines).rows().stream()
        .map(
            row ->
                row.containsKey("reason")
                    ? row.get("reason") + " " + row.get("field")
                    : String.join(
                        " ",
                        String.valueOf(row.get("direction")),
                        String.valueOf(row.get("outcome")),
                        String.valueOf(row.get("duration_seconds")),
                        String.valueOf(row.get("party"))))
        .toList();
  }

  private CsvExport export(String name, String... lines) {
    return CsvExport.of(folder, name, SHIPPED, lines);
  }
}
