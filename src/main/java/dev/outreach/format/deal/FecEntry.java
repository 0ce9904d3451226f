package dev.outreach.format.deal;

import dev.outreach.export.Contract;
import dev.outreach.export.Dates;
import dev.outreach.export.Entry;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Contracts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the books, and the invoices it holds: a client's account (411…) debited and revenue
 * (70…) credited; in books of receipts, where there are no clients' accounts, revenue credited to
 * an {@code IdClient}. The amount is the revenue, without tax. Not invoices are credit notes (the
 * revenue is debited), payments and deposits (no revenue), the balances carried forward into a new
 * year, and sales to nobody in particular. A sale on the account of all clients, as firms write it
 * that keep none for each, is known by its words and its reference. A credit note lowers the
 * invoice that it tells ({@link FecCredits}); one that is taken back whole is kept as open, which
 * counts nowhere.
 *
 * <p>An invoice is known by client, reference and day, which stay when the entry is numbered anew.
 * Where one entry bills several clients, lines of one reference are an invoice.
 */
final class FecEntry {
  private static final Set<String> CARRIED_CODES =
      Set.of("an", "anx", "ano", "anv", "ran", "anouveau", "anouveaux", "ouv", "ouverture");
  private static final List<String> CARRIED_LABELS =
      List.of(
          "anouveau",
          "reportanouveau",
          "reprisedebalance",
          "reprisebalance",
          "reprisedesolde",
          "reprisesolde",
          "reprisedessoldes",
          "reprisedesanouveaux",
          "soldedouverture",
          "soldesdouverture",
          "balancedouverture",
          "bilandouverture",
          "soldeinitial");

  private final FecLines.Line first;
  private final List<FecLine> lines = new ArrayList<>();
  private boolean isTooLong;
  private Reject cutOff;

  FecEntry(FecLines.Line first) {
    this.first = first;
    add(first);
  }

  boolean has(FecLines.Line line) {
    return Objects.equals(key(line), key(first));
  }

  void add(FecLines.Line line) {
    if (line.fault() != null) {
      cutOff = Reject.of(line.place(), line.fault(), null, null);
    }
    isTooLong |= lines.size() >= Fec.MOST_LINES;
    if (!isTooLong) {
      lines.add(FecLine.of(line));
    }
  }

  /** A number is counted within its journal; where there is none, the reference stands for it. */
  private static List<String> key(FecLines.Line line) {
    String number = line.get("EcritureNum");
    return Arrays.asList(
        line.get("JournalCode"),
        number == null ? line.get("PieceRef") : number,
        line.get("EcritureDate"));
  }

  /** Notes what it takes off its client's invoices, if it is a credit note. */
  void credit(FecCredits credits) {
    boolean isUnsound =
        cutOff != null || isTooLong || lines.stream().anyMatch(FecLine::isUnreadable);
    if (isUnsound || isCarriedForward()) {
      return;
    }
    List<FecLine> credited = lines.stream().filter(FecLine::isCredited).toList();
    boolean isOfOne =
        !credited.isEmpty()
            && credited.get(0).client() != null
            && credited.stream().map(FecLine::client).distinct().count() == 1;
    BigDecimal sum = revenue(lines).negate();
    if (isOfOne && sum.signum() > 0) {
      credits.add(credited.get(0), sum);
    }
  }

  /** Its invoices, each lowered by what credit notes take off it. */
  List<Entry> invoices(ReadingContext reading, FecCredits credits) {
    if (cutOff != null) {
      return List.of(cutOff);
    }
    if (isTooLong) {
      return List.of(Reject.of(first.place(), "too-many-lines", "EcritureNum", null));
    }
    if (isCarriedForward()) {
      return List.of();
    }
    Optional<FecLine> unread = lines.stream().filter(FecLine::isUnreadable).findFirst();
    if (unread.isPresent()) {
      return List.of(Reject.of(unread.get().place(), "bad-number", "Debit", unread.get().sum()));
    }
    Optional<FecLine> nowhere = lines.stream().filter(line -> !line.hasAccount()).findFirst();
    if (nowhere.isPresent()) {
      FecLine line = nowhere.get();
      return List.of(Reject.of(line.place(), "bad-account", "CompteNum", line.account()));
    }
    boolean hasClients = lines.stream().anyMatch(FecLine::isClient);
    if (hasClients && lines.size() == 1) {
      // Double entry has two lines at least: these were numbered each, and lost their revenue.
      return List.of(Reject.of(first.place(), "lone-line", "EcritureNum", null));
    }
    List<FecLine> billed =
        lines.stream().filter(hasClients ? FecLine::isBilled : FecLine::isReceipt).toList();
    String sole = hasClients ? null : soleClient();
    List<Entry> invoices = new ArrayList<>();
    clients(billed, sole)
        .forEach(
            (client, theirs) -> invoice(client, theirs, hasClients, reading, credits, invoices));
    return invoices;
  }

  private boolean isCarriedForward() {
    String code = first.get("JournalCode") == null ? "" : Text.key(first.get("JournalCode"));
    String name = first.get("JournalLib") == null ? "" : Text.key(first.get("JournalLib"));
    String label = first.get("EcritureLib") == null ? "" : Text.key(first.get("EcritureLib"));
    return CARRIED_CODES.contains(code)
        || name.contains("anouveau")
        || name.startsWith("ouverture")
        || name.contains("reprise")
        || name.contains("bilandouverture")
        || CARRIED_LABELS.stream().anyMatch(label::startsWith);
  }

  /** Client → their lines, in the order of the file; {@code sole} is that of lines with none. */
  private static Map<String, List<FecLine>> clients(List<FecLine> billed, String sole) {
    Map<String, List<FecLine>> clients = new LinkedHashMap<>();
    for (FecLine line : billed) {
      String client = line.client() == null ? sole : line.client();
      if (client != null) {
        clients.computeIfAbsent(client, each -> new ArrayList<>()).add(line);
      }
    }
    return clients;
  }

  /** A receipt may name who paid beside the bank's account only. */
  private String soleClient() {
    List<String> named =
        lines.stream().map(FecLine::client).filter(Objects::nonNull).distinct().toList();
    return named.size() == 1 ? named.get(0) : null;
  }

  private void invoice(
      String client,
      List<FecLine> theirs,
      boolean hasClients,
      ReadingContext reading,
      FecCredits credits,
      List<Entry> out) {
    FecLine line = theirs.get(0);
    List<FecLine> whole = hasClients ? together(client, line.piece()) : theirs;
    BigDecimal revenue = revenue(whole);
    if (revenue(lines).signum() <= 0 || revenue.signum() < 0) {
      return;
    }
    Dates dates = Dates.of(null, "yyyyMMdd", reading.zone());
    String written = line.day();
    Optional<LocalDate> day =
        Optional.ofNullable(written)
            .flatMap(text -> dates.day(text).or(() -> Dates.in(reading.zone()).day(text)));
    if (day.isEmpty()) {
      out.add(Reject.of(line.place(), "bad-date", "PieceDate", written));
      return;
    }
    BigDecimal left = revenue.signum() == 0 ? revenue : credits.left(line, revenue);
    boolean isTakenBack = revenue.signum() > 0 && left.signum() == 0;
    out.add(
        new Contract(
            line.place(),
            String.join("\n", client, String.valueOf(line.piece()), day.get().toString()),
            reading.identifiers().name(client, null).stream().toList(),
            null,
            line.isUnnamed() ? null : client,
            isTakenBack ? Contracts.OPEN : Contracts.WON,
            isTakenBack ? null : day.get(),
            revenue.signum() == 0 ? null : isTakenBack ? revenue : left,
            "EUR",
            null,
            line.isUnnamed() ? client : null,
            Contracts.INVOICE));
  }

  /** The lines of a client's invoice: all, or where others are billed too, those of its piece. */
  private List<FecLine> together(String client, String piece) {
    boolean isAlone =
        lines.stream().filter(FecLine::isBilled).allMatch(line -> client.equals(line.client()));
    if (isAlone) {
      return lines;
    }
    List<FecLine> same =
        lines.stream().filter(line -> Objects.equals(piece, line.piece())).toList();
    boolean isShared =
        same.stream().filter(FecLine::isBilled).anyMatch(line -> !client.equals(line.client()));
    return isShared ? List.of() : same;
  }

  private static BigDecimal revenue(List<FecLine> lines) {
    return lines.stream()
        .filter(FecLine::isRevenue)
        .map(line -> line.balance().negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
