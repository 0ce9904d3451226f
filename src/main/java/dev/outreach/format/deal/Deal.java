package dev.outreach.format.deal;

import dev.outreach.export.Amount;
import dev.outreach.export.Contract;
import dev.outreach.export.Entry;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Contracts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One deal on its way from a tool's columns to a contract. Cells may be null. Without an address or
 * a number the client is known by name and company, else by company, else by the deal's own title,
 * so that the user can say whose it is. What cannot be read makes it a reject: the first problem
 * counts.
 */
final class Deal {
  private final String place;
  private final ReadingContext reading;
  private final Set<String> identifiers = new LinkedHashSet<>();
  private String id;
  private String title;
  private String person;
  private String company;
  private String status = Contracts.OPEN;
  private LocalDate day;
  private BigDecimal amount;
  private String currency;
  private Reject problem;
  private String kind = Contracts.DEAL;

  Deal(String place, ReadingContext reading) {
    this.place = place;
    this.reading = reading;
  }

  /** The tool's own id; where it gives none, title, company and what else tells deals apart. */
  Deal id(String own, String otherwise) {
    id = own != null ? own : otherwise;
    return this;
  }

  /** It is an invoice: a deal may have several. */
  Deal invoice() {
    kind = Contracts.INVOICE;
    return this;
  }

  Deal title(String text) {
    title = text;
    return this;
  }

  Deal person(String name) {
    person = reading.me().isNamed(name) ? null : name;
    return this;
  }

  Deal company(String name) {
    company = name;
    return this;
  }

  Deal email(String column, String address) {
    if (address != null) {
      Optional<String> identifier = reading.identifiers().email(address);
      identifier.filter(each -> !reading.me().isMe(each)).ifPresent(identifiers::add);
      if (identifier.isEmpty()) {
        reject("bad-email", column, address);
      }
    }
    return this;
  }

  /** A number; what is none, such as a remark in its place, is passed over. */
  Deal phone(String number) {
    if (number != null) {
      reading
          .identifiers()
          .phone(number)
          .filter(each -> !reading.me().isMe(each))
          .ifPresent(identifiers::add);
    }
    return this;
  }

  /** A person or company by the tool's own id for them. */
  Deal handle(String network, String ownId) {
    if (ownId != null) {
      reading.identifiers().handle(network, ownId).ifPresent(identifiers::add);
    }
    return this;
  }

  Deal status(String word) {
    status = word;
    return this;
  }

  boolean isWon() {
    return status.equals(Contracts.WON);
  }

  /** The day on which it was won or lost; that of an open one is a hope and is not kept. */
  Deal on(String column, String written, Function<String, Optional<LocalDate>> dates) {
    if (status.equals(Contracts.OPEN) || written == null && !isWon()) {
      return this;
    }
    if (written == null) {
      return reject("missing-date", column, null);
    }
    day = dates.apply(written).orElse(null);
    return day == null ? reject("bad-date", column, written) : this;
  }

  Deal worth(String column, String sum, String ofCurrency) {
    if (ofCurrency != null) {
      currency = Amount.currency(ofCurrency).orElse(null);
    }
    if (sum != null) {
      Optional<Amount> read = Amount.of(sum);
      if (read.isEmpty()) {
        reject("bad-number", column, sum);
      } else {
        amount = read.get().value();
        currency = currency == null ? read.get().currency() : currency;
      }
    }
    return this;
  }

  /** As {@link #worth(String, String, String)}, where the sum was read already. */
  Deal worth(BigDecimal sum, String ofCurrency) {
    amount = sum;
    currency = ofCurrency == null ? null : Amount.currency(ofCurrency).orElse(null);
    return this;
  }

  Deal reject(String reason, String column, String cell) {
    if (problem == null) {
      problem = Reject.of(place, reason, column, cell);
    }
    return this;
  }

  List<Entry> entries() {
    if (problem != null) {
      return List.of(problem);
    }
    if (identifiers.isEmpty()) {
      named().ifPresent(identifiers::add);
    }
    if (identifiers.isEmpty()) {
      return List.of(Reject.of(place, "missing-person", null, null));
    }
    return List.of(
        new Contract(
            place,
            Text.orNull(id),
            List.copyOf(identifiers),
            person,
            company,
            status,
            day,
            amount,
            currency,
            null,
            title,
            kind));
  }

  private Optional<String> named() {
    if (person != null) {
      return reading.identifiers().name(person, company);
    }
    return reading.identifiers().name(company != null ? company : title, null);
  }
}
