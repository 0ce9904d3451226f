package dev.outreach.report;

import static dev.outreach.report.Layout.DAY;
import static dev.outreach.report.Layout.MONEY;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Client;
import dev.outreach.journey.ContractEvent;
import dev.outreach.measure.CodePoints;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Each client, how they were found in the exports, and with whom and where it began. */
final class ClientList implements Report {
  /** A client, with the person who signed. */
  private record One(String person, Client client) implements Serializable {
    private String name() {
      return client.known().name();
    }

    private boolean isUnmatched() {
      return client.known().matchedBy().equals(ContractEvent.Client.NONE);
    }
  }

  private static final Comparator<One> ORDER =
      Comparator.comparing((One one) -> !one.isUnmatched())
          .thenComparing(one -> one.client.firstContractOn())
          .thenComparing(One::name, CodePoints.ORDER)
          .thenComparing(One::person, CodePoints.ORDER);

  private static final Layout<One> LAYOUT =
      Layout.of(
          cell(
              TEXT,
              Content.NAME,
              "client",
              "the firm, or the private client, as most records write it. Personal data, as is the"
                  + " whole list: not for passing on",
              One::name),
          word(
              "matched_by",
              "the surest way in which a contract found the people it belongs to: hand (your"
                  + " same_person.csv), identifier (an address, number or profile of somebody known),"
                  + " domain (a mailbox of several, or an unknown address, at a known firm's domain),"
                  + " company (its name), name (of a private client), none (the client left no other"
                  + " trace)",
              one -> one.client.known().matchedBy()),
          count("people", "people of the client with a touch", one -> one.client.people()),
          cell(
              DAY,
              "first_contract_on",
              "day of the first contract: a deal's, or of the first invoice where no deal is known",
              one -> one.client.firstContractOn()),
          count(
              "contracts",
              "contracts won: a deal and its invoices are one, whatever tools tell of them; an"
                  + " invoice without a deal is one",
              one -> one.client.contracts()),
          cell(
              MONEY,
              "amount",
              "what they amount to, without tax: the deals, and what was invoiced besides; empty if"
                  + " no amount is known, or in more than one currency",
              one -> one.client.amount()),
          cell(
              TEXT,
              "currency",
              "currency of amount (ISO 4217); all of them joined by + if there are several",
              one -> one.client.currency()),
          cell(
              DAY,
              "first_touch_on",
              "day of the first touch with anybody of the client that arrived; empty without one",
              one -> one.client.firstTouchOn()),
          word(
              "first_channel",
              "channel of the first touch in either direction",
              one -> one.client.firstChannel()),
          word(
              "opened_by",
              "who made the first touch: us or them; us as well where theirs answers what was"
                  + " sent to somebody else",
              one -> one.client.openedBy()),
          count(
              "days_to_first_contract",
              "days from the first touch to the first contract; empty where the contract came before"
                  + " it",
              one -> one.client.daysToFirstContract()),
          cell(
              DAY,
              "last_contract_on",
              "day of the last contract",
              one -> one.client.lastContractOn()),
          cell(
              TEXT,
              Content.PERSON,
              "write",
              "where matched_by is none: what to write into same_person.csv beside an address, a"
                  + " number or a profile of somebody of the client",
              one -> one.isUnmatched() ? one.client.known().identifier() : null));

  @Override
  public String name() {
    return "clients";
  }

  @Override
  public String question() {
    return "Who are my clients, and how did each come?";
  }

  @Override
  public String grain() {
    return "client: a firm or a private person with a contract";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  private static final class All implements ReportTally {
    private final ArrayList<One> clients = new ArrayList<>();

    @Override
    public void client(String person, Client client) {
      clients.add(new One(person, client));
    }

    @Override
    public Serializable state() {
      return clients;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(Serializable state) {
      clients.addAll((List<One>) state);
    }

    @Override
    public ReportTable table(Facts facts) {
      return LAYOUT.table(clients.stream().sorted(ORDER).toList());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new All();
  }
}
