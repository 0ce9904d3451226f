package dev.outreach.export;

/**
 * Undoes what tools put around a cell that a spreadsheet would take for a formula, or a number: an
 * apostrophe ({@code '+33199001122}), {@code ="0199001122"}, or the sentence of Flamingo ({@code
 * (Security Alert: … See https://contactform7.com/…-spreadsheet-vulnerabilities for details.)
 * +33199001122}), which is translated but for the address in it.
 */
final class UnguardedCell {
  private static final String ALERT = "-spreadsheet-vulnerabilities";

  /** The alert is one sentence. */
  private static final int ALERT_WITHIN = 400;

  private UnguardedCell() {}

  /** The cell as it was before it was guarded; null stays null. */
  static String undone(String cell) {
    if (cell == null || cell.length() < 2) {
      return cell;
    }
    char first = cell.charAt(0);
    char second = cell.charAt(1);
    if (first == '\'' && (isFormula(second) || Character.isDigit(second))) {
      return cell.substring(1);
    }
    if (first == '=' && second == '"' && cell.length() > 2 && cell.endsWith("\"")) {
      return Text.orNull(cell.substring(2, cell.length() - 1).replace("\"\"", "\""));
    }
    // In every language the sentence stands in brackets, at times behind an apostrophe.
    boolean mayBeAlert = first == '(' || first == '\uFF08' || first == '\'';
    return mayBeAlert ? withoutAlert(cell) : cell;
  }

  private static String withoutAlert(String cell) {
    int end = Math.min(cell.length(), ALERT_WITHIN);
    int at = cell.substring(0, end).indexOf(ALERT);
    if (at < 0) {
      return cell;
    }
    for (int i = at + ALERT.length(); i + 1 < end; i++) {
      if (cell.charAt(i) == ' ' && isFormula(cell.charAt(i + 1)) && isClosing(cell.charAt(i - 1))) {
        return cell.substring(i + 1);
      }
    }
    return cell;
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '\uFF09';
  }

  private static boolean isFormula(char c) {
    return c == '=' || c == '+' || c == '-' || c == '@';
  }
}
