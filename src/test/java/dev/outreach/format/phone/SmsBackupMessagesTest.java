package dev.outreach.format.phone;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.entries;
import static dev.outreach.format.ReadBack.file;
import static dev.outreach.format.ReadBack.reading;
import static dev.outreach.format.ReadBack.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsBackupMessagesTest {
  private static final ReadingContext READING = reading("tel:+33199000001");
  private static final String ANA = "+33639980011";
  private static final String BEN = "+33639980012";
  private static final String ME = "+33199000001";

  @TempDir Path folder;

  private List<Entry> read(String... messages) throws IOException {
    String xml =
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"99\">\n"
            + String.join("\n", messages)
            + "\n</smses>";
    ExportFile file = file(folder, "sms-20250102.xml", xml);
    assertTrue(new SmsBackupMessages().recognises(file, READING));
    assertFalse(new SmsBackupCalls().recognises(file, READING));
    return entries(new SmsBackupMessages(), file, READING);
  }

  private static String sms(String address, String type, String body) {
    return "<sms protocol=\"0\" address=\"%s\" date=\"1735808400000\" type=\"%s\" body=\"%s\" "
            .formatted(address, type, body)
        + "subject=\"null\" read=\"1\" contact_name=\"Ana Lima\" />";
  }

  private static String mms(String address, int box, int kind, String... addresses) {
    return "<mms date=\"1735808400000\" msg_box=\"%d\" m_type=\"%d\" m_id=\"null\" tr_id=\"T1\" "
            .formatted(box, kind)
        + "address=\"%s\" contact_name=\"Ana Lima, Ben Roy\">\n".formatted(address)
        + "<parts><part seq=\"0\" ct=\"text/plain\" text=\"Hello\" /></parts>\n<addrs>\n"
        + String.join("\n", addresses)
        + "\n</addrs></mms>";
  }

  private static String addr(String address, int type) {
    return "<addr address=\"%s\" type=\"%d\" charset=\"106\" />".formatted(address, type);
  }

  @Test
  void eachTypeIsSentReceivedFailedOrNotYetATouch() throws IOException {
    List<Entry> entries =
        read(
            sms(ANA, "1", "in"),
            sms(ANA, "2", "out"),
            sms(ANA, "3", "draft"),
            sms(ANA, "4", "outbox"),
            sms(ANA, "5", "failed"),
            sms(ANA, "6", "queued"));
    assertEquals(
        List.of(
            "sms message inbound tel:+33639980011 null sms:+33639980011",
            "sms message outbound tel:+33639980011 null sms:+33639980011",
            "sms message outbound tel:+33639980011 bounced sms:+33639980011"),
        cells(
            entries,
            Touches.CHANNEL,
            Touches.KIND,
            Touches.DIRECTION,
            Touches.PARTY,
            Touches.OUTCOME,
            Touches.THREAD));
  }

  @Test
  void unknownTypesAndBadDatesAreRejected() throws IOException {
    List<Entry> entries =
        read(
            sms(ANA, "9", "?"),
            sms(ANA, "null", "?"),
            sms(ANA, "1", "late").replace("1735808400000", "soon"),
            sms(ANA, "1", "fine"));
    assertEquals(List.of("unknown-type", "unknown-type", "bad-date"), reasons(entries));
    assertEquals(4, entries.size());
  }

  @Test
  void machinesWithoutANumberArePassedOver() throws IOException {
    assertEquals(List.of(), read(sms("36663", "1", "Promo"), sms("INFO", "1", "Code 1234")));
  }

  @Test
  void emojiWrittenAsSurrogateReferencesAreRead() throws IOException {
    List<Entry> entries =
        read(
            sms(ANA, "1", "&#55357;&#56860; &amp; &#xD83D;&#xDE1C;"),
            sms(ANA, "2", "lone &#55357; half &#56860; nul &#0; lost &#55357;"));
    assertEquals(2, entries.size());
    assertEquals(List.of("inbound", "outbound"), cells(entries, Touches.DIRECTION));
  }

  @Test
  void twoMessagesOfOneSecondAreTwo() throws IOException {
    List<String> ids =
        cells(read(sms(ANA, "1", "a"), sms(ANA, "1", "b"), sms(ANA, "1", "a")), Touches.ID);
    assertFalse(ids.get(0).equals(ids.get(1)));
    assertEquals(ids.get(0), ids.get(2));
  }

  @Test
  void groupMessageOfMineIsOneTouchPerMember() throws IOException {
    List<Entry> entries =
        read(
            mms(
                ANA + "~" + BEN,
                2,
                128,
                addr("insert-address-token", 137),
                addr(ANA, 151),
                addr(BEN, 130)));
    assertEquals(
        List.of(
            "outbound tel:+33639980011 null sms:+33639980011~+33639980012",
            "outbound tel:+33639980012 null sms:+33639980011~+33639980012"),
        cells(entries, Touches.DIRECTION, Touches.PARTY, Touches.PERSON_NAME, Touches.THREAD));
  }

  @Test
  void groupMessageReceivedIsItsSendersOnTheSameThread() throws IOException {
    List<Entry> entries =
        read(mms(BEN + "~" + ANA, 1, 132, addr(BEN, 137), addr(ANA, 151), addr(ME, 151)));
    assertEquals(
        List.of("inbound tel:+33639980012 sms:+33639980011~+33639980012"),
        cells(entries, Touches.DIRECTION, Touches.PARTY, Touches.THREAD));
  }

  @Test
  void recipientsComeFromTheAddressListWhereTheMessageNamesNone() throws IOException {
    List<Entry> entries =
        read(
            mms("null", 2, 128, addr(ME, 137), addr(ANA, 151), addr("ben@example.org", 129)),
            mms("null", 1, 132, addr(ANA, 137), addr(ME, 151)));
    assertEquals(
        List.of("tel:+33639980011", "email:ben@example.org", "tel:+33639980011"),
        cells(entries, Touches.PARTY));
  }

  @Test
  void groupMessageOfUnknownSenderIsRejected() throws IOException {
    assertEquals(List.of("missing-sender"), reasons(read(mms(ANA + "~" + BEN, 1, 132))));
  }

  @Test
  void pictureMessageFromOneNeedsNoAddressList() throws IOException {
    List<Entry> entries = read(mms(ANA, 1, 132), mms(ANA, 2, 128), mms(ANA, 3, 128));
    assertEquals(
        List.of("inbound tel:+33639980011", "outbound tel:+33639980011"),
        cells(entries, Touches.DIRECTION, Touches.PARTY));
  }

  @Test
  void deliveryAndReadReportsAreNoMessages() throws IOException {
    assertEquals(List.of(), read(mms(ANA, 1, 134), mms(ANA, 2, 135)));
  }

  @Test
  void pictureOfAMegabyteIsRead() throws IOException {
    String picture = mms(ANA, 1, 132).replace("text=\"Hello\"", "data=\"" + "QUJD".repeat(300_000));
    assertEquals(1, read(picture.replace(" /></parts>", "\" /></parts>")).size());
  }

  @Test
  void theTokenOfAnRcsConversationIsNobody() throws IOException {
    String token = "Ab0cD==@rcs.google.com";
    List<Entry> entries =
        read(
            mms(token, 2, 128, addr(ME, 137), addr(ANA, 151), addr(BEN, 151)),
            mms(token, 1, 132, addr(BEN, 137), addr(ME, 151), addr(ANA, 130)),
            mms("bot@sales.rcs.example", 1, 132, addr("bot@sales.rcs.example", 137)),
            mms("ana@example.com", 1, 132, addr("ana@example.com", 137)));
    assertEquals(
        List.of(
            "outbound tel:" + ANA,
            "outbound tel:" + BEN,
            "inbound tel:" + BEN,
            "inbound email:ana@example.com"),
        cells(entries, Touches.DIRECTION, Touches.PARTY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+33639980011 +33639980012",
        "+33 6 39 98 00 11 +33 6 39 98 00 12",
        "0639980011 0639980012",
        "+33639980011;+33639980012",
        "06 39 98 00 11, 06 39 98 00 12",
        "+33639980011~+33639980012 36663",
      })
  void aTextToManyIsOneTouchOnEach(String addresses) throws IOException {
    assertEquals(
        List.of("outbound tel:" + ANA, "outbound tel:" + BEN),
        cells(read(sms(addresses, "2", "Open day")), Touches.DIRECTION, Touches.PARTY));
  }

  @Test
  void blanksWithinANumberDoNotPartIt() throws IOException {
    assertEquals(
        List.of("tel:" + ANA), cells(read(sms("06 39 98 00 11", "2", "x")), Touches.PARTY));
  }
}
