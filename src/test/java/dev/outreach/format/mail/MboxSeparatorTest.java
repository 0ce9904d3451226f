package dev.outreach.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MboxSeparatorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "From 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024"
            + "|Mon Mar 04 11:20:34 +0000 2024",
        "From - Wed Apr 02 06:51:08 2014|Wed Apr 02 06:51:08 2014",
        "From MAILER-DAEMON  Sun Sep  7 21:40:07 2008|Sun Sep  7 21:40:07 2008",
        "From ana@example.org Fri Jan 1 00:0:00 2015|Fri Jan 1 00:0:00 2015",
        "From ana@example.org Thu Apr 29 23:34:45 2004 +0200|Thu Apr 29 23:34:45 2004 +0200",
        "From ana@example.org Thu Apr 29 23:34:45 CEST 2004|Thu Apr 29 23:34:45 CEST 2004",
        "From ana Thu Apr 29 23:34 2004 remote from uucp|Thu Apr 29 23:34 2004",
        "From \"ana lima\"@example.org Thu Apr 29 23:34:45 2004|Thu Apr 29 23:34:45 2004",
        "From ana@example.org Mon, 4 Mar 2024 11:20:34 +0100|Mon, 4 Mar 2024 11:20:34 +0100",
        "From ana@example.org Thu Apr 29 23:34:45 CHADST 2004|Thu Apr 29 23:34:45 CHADST 2004",
        "From ana@example.org Thu Apr 29 23:34:45 GMT+01:00 2004|Thu Apr 29 23:34:45 GMT+01:00"
            + " 2004",
        "From () 2019-10-02 05:04:34 +0000|2019-10-02 05:04:34 +0000",
      })
  void everyWritersSeparatorIsRead(String line, String date) {
    assertEquals(date, MboxSeparator.dateOf(line));
    assertEquals(date, MboxSeparator.dateOf(line + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From here on we go",
        "From Mon Mar 4 to the end of 2024 we are open",
        "From ana@example.org Mon Mar  4 10:20:34 2024 she wrote:",
        "From: ana@example.org",
        "from ana@example.org Mon Mar  4 10:20:34 2024",
        ">From ana@example.org Mon Mar  4 10:20:34 2024",
        "From ,To,Sent At,Message",
        "From ana@example.org Thu Apr 29 23:34:45 SEVENLY 2004",
        "",
      })
  void proseIsNoSeparator(String line) {
    assertNull(MboxSeparator.dateOf(line));
  }

  @Test
  void aFileIsKnownByItsFirstLine() {
    String file = "From - Wed Apr 02 06:51:08 2014\r\nSubject: x\r\n";
    assertTrue(MboxSeparator.opens(file.getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From ",
        "From \r",
        "From -",
        "From ???@???",
        "From ana@example.org",
        "From ana@example.org lun. mars 04 10:20:34 2024",
        "From ana@example.org 2024/03/04 10h20",
        "From ana@example.org Mon Mar  4 10:20:34 2024",
      })
  void aLineOfAnyWriterOpensAMailIfHeadersFollow(String line) {
    assertTrue(MboxSeparator.opens(line + "\nX-Y: 1\nFrom: a@b.example\n c\nTo: x\n\nHi", false));
    assertTrue(MboxSeparator.opens(line + "\n\nX-Mozilla-Status: 0001\nDate: x", false));
    assertFalse(MboxSeparator.opens(line + "\nTo: the moon\nand back: twice\nDate: x", false));
    assertFalse(MboxSeparator.opens(line + "\nFrom: a@b.example\n\nTo: x\n", false));
    assertFalse(MboxSeparator.opens(line, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"From here on, as agreed:", "From Paris with love", "From: ana"})
  void proseBeforeHeadersIsProse(String line) {
    assertFalse(MboxSeparator.opens(line + "\nFrom: a@b.example\nTo: x\nDate: x\n", true));
  }

  @Test
  void aFileMayBeginWithAMarkAndBlankLines() {
    String file = "\u00EF\u00BB\u00BF\r\n\nFrom \nFrom: a@b.example\nTo: x\n";
    assertTrue(MboxSeparator.opens(file.getBytes(StandardCharsets.ISO_8859_1)));
    assertFalse(MboxSeparator.opens("From \nhere\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertFalse(MboxSeparator.opens("\n\n".getBytes(StandardCharsets.ISO_8859_1)));
  }
}
