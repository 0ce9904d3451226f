package dev.outreach.format.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The credit notes of a FEC, which lower what they credit: the invoice of the same client that has
 * their letter, whose reference they bear or name, or that is of the same sum. One that tells no
 * invoice lowers none.
 */
final class FecCredits {
  /** Books of so many credit notes are not those of a small firm: the others lower nothing. */
  private static final int MOST = 100_000;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}/_.-]+");
  private final Map<String, List<Credit>> ofClients = new HashMap<>();
  private int count;

  /** What is left of one to take off. */
  private static final class Credit {
    private final FecLine line;
    private final List<String> words;
    private BigDecimal left;

    Credit(FecLine line, BigDecimal sum) {
      this.line = line;
      this.words = Arrays.asList(NO_WORD.split(line.label() == null ? "" : line.label()));
      this.left = sum;
    }

    boolean names(FecLine invoice) {
      String piece = invoice.piece();
      boolean hasLetter = line.letter() != null && line.letter().equals(invoice.letter());
      return hasLetter || piece != null && (piece.equals(line.piece()) || words.contains(piece));
    }
  }

  /**
   * Notes a credit note.
   *
   * @param line that credits the client's account
   * @param sum what it takes off, without tax; over zero
   */
  void add(FecLine line, BigDecimal sum) {
    count++;
    if (count <= MOST) {
      ofClients
          .computeIfAbsent(line.client(), client -> new ArrayList<>())
          .add(new Credit(line, sum));
    }
  }

  /** What is left of an invoice over this sum; what is taken off it is taken off no other. */
  BigDecimal left(FecLine invoice, BigDecimal sum) {
    BigDecimal left = sum;
    for (Credit credit : ofClients.getOrDefault(invoice.client(), List.of())) {
      boolean isWhole = credit.left.compareTo(sum) == 0 && left.compareTo(sum) == 0;
      if (credit.left.signum() > 0 && (isWhole || credit.names(invoice))) {
        BigDecimal taken = credit.left.min(left);
        credit.left = credit.left.subtract(taken);
        left = left.subtract(taken);
      }
    }
    return left;
  }
}
