package dev.outreach.format.deal;

import dev.outreach.export.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one line of a FEC says of a sale.
 *
 * @param account such as {@code 411000} or {@code 706}
 * @param client null on lines of no client, and where it is nobody in particular
 * @param piece reference of the invoice
 * @param day of the invoice, else of the entry, as written
 * @param balance debit less credit; null where it cannot be read
 * @param sum as written
 * @param letter that marks what belongs together on the client's account; null where none does
 * @param label what the entry says; null where it says nothing
 * @param isUnnamed whether its client is no more than the words and the reference of the entry
 */
record FecLine(
    String place,
    String account,
    String client,
    String piece,
    String day,
    BigDecimal balance,
    String sum,
    boolean isUnnamed,
    String letter,
    String label) {
  private static final Pattern COLLECTIVE = Pattern.compile("411[01]?0*");
  private static final Set<String> ANYBODY =
      Set.of(
          "client",
          "clients",
          "clientsdivers",
          "diversclients",
          "divers",
          "particuliers",
          "comptoir",
          "clientscomptoir",
          "ventescomptoir");

  static FecLine of(FecLines.Line line) {
    String account = line.get("CompteNum") == null ? "" : line.get("CompteNum");
    String day = line.get("PieceDate") == null ? line.get("EcritureDate") : line.get("PieceDate");
    boolean isOneSum = line.get("Montant") != null || line.get("Sens") != null;
    return new FecLine(
        line.place(),
        account,
        client(line, account),
        line.get("PieceRef") == null ? line.get("EcritureNum") : line.get("PieceRef"),
        day == null ? line.get("DateRglt") : day,
        isOneSum ? signed(line) : difference(line),
        isOneSum ? line.get("Montant") : line.get("Debit") + " " + line.get("Credit"),
        isUnnamed(line, account),
        line.get("EcritureLet"),
        line.get("EcritureLib"));
  }

  /** Whether it says on which account it stands. */
  boolean hasAccount() {
    return !account.isEmpty() && Character.isDigit(account.charAt(0));
  }

  boolean isClient() {
    return account.startsWith("411");
  }

  boolean isRevenue() {
    return account.startsWith("70");
  }

  /** Whether it puts a sum on a client's bill. */
  boolean isBilled() {
    return isClient() && balance.signum() > 0;
  }

  /** Whether it takes a sum off a client's bill. */
  boolean isCredited() {
    return isClient() && balance.signum() < 0;
  }

  /** Whether it notes what a client paid. */
  boolean isReceipt() {
    return isRevenue() && balance.signum() < 0;
  }

  boolean isUnreadable() {
    return balance == null && (isClient() || isRevenue());
  }

  /** Whether it is a client's, and nothing says whose: there are no accounts for each of them. */
  private static boolean isUnnamed(FecLines.Line line, String account) {
    return COLLECTIVE.matcher(account).matches()
        && line.get("IdClient") == null
        && line.get("CompAuxLib") == null
        && line.get("CompAuxNum") == null;
  }

  /** By the auxiliary account's name; else by the account's, if it is one client's own. */
  private static String client(FecLines.Line line, String account) {
    if (isUnnamed(line, account)) {
      String label = line.get("EcritureLib");
      String piece = line.get("PieceRef");
      return Text.orNull((label == null ? "" : label) + " " + (piece == null ? "" : piece));
    }
    String name = line.get("IdClient");
    if (account.startsWith("411")) {
      boolean isOwn = !COLLECTIVE.matcher(account).matches();
      String named = line.get("CompAuxLib");
      name = named != null ? named : isOwn && name == null ? line.get("CompteLib") : name;
    }
    return name == null || ANYBODY.contains(Text.key(name)) ? null : ligatures(name);
  }

  /** ISO-8859-15 has letters where windows-1252, as which it is read, has fractions. */
  private static String ligatures(String name) {
    return name.replace('½', 'œ').replace('¼', 'Œ').replace('¾', 'Ÿ');
  }

  private static BigDecimal difference(FecLines.Line line) {
    BigDecimal debit = Sum.of(line.get("Debit")).orElse(null);
    BigDecimal credit = Sum.of(line.get("Credit")).orElse(null);
    return debit == null || credit == null ? null : debit.subtract(credit);
  }

  private static BigDecimal signed(FecLines.Line line) {
    BigDecimal sum = Sum.of(line.get("Montant")).orElse(null);
    String side = line.get("Sens") == null ? "" : line.get("Sens").toUpperCase(Locale.ROOT);
    if (sum == null) {
      return null;
    }
    return switch (side) {
      case "D", "+1", "1", "+" -> sum;
      case "C", "-1", "-" -> sum.negate();
      default -> null;
    };
  }
}
