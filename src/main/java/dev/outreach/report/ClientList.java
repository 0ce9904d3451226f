package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Clients;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Each client, how they were found in the exports, and with whom and where it began. */
final class ClientList implements Report {
  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.NAME,
              Clients.CLIENT,
              "the firm, or the private client, as most records write it. Personal data, as is the"
                  + " whole list: not for passing on"),
          key(
              Content.WORD,
              Clients.MATCHED_BY,
              "the surest way in which a contract found the people it belongs to: hand (your"
                  + " same_person.csv), identifier (an address, number or profile of somebody known),"
                  + " domain (a mailbox of several, or an unknown address, at a known firm's domain),"
                  + " company (its name), name (of a private client), none (the client left no other"
                  + " trace)"),
          key(Clients.PEOPLE, "people of the client with a touch"),
          key(
              Clients.FIRST_CONTRACT_ON,
              "day of the first contract: a deal's, or of the first invoice where no deal is known"),
          key(
              Clients.CONTRACTS,
              "contracts won: a deal and its invoices are one, whatever tools tell of them; an"
                  + " invoice without a deal is one"),
          key(
              Clients.AMOUNT,
              "what they amount to, without tax: the deals, and what was invoiced besides; empty if"
                  + " no amount is known, or in more than one currency"),
          key(
              Clients.CURRENCY,
              "currency of amount (ISO 4217); all of them joined by + if there are several"),
          key(
              Clients.FIRST_TOUCH_ON,
              "day of the first touch with anybody of the client that arrived; empty without one"),
          key(
              Content.WORD,
              Clients.FIRST_CHANNEL,
              "channel of the first touch in either direction"),
          key(
              Content.WORD,
              Clients.OPENED_BY,
              "who made the first touch: us or them; us as well where theirs answers what was"
                  + " sent to somebody else"),
          key(
              Clients.DAYS_TO_FIRST_CONTRACT,
              "days from the first touch to the first contract; empty where the contract came before"
                  + " it"),
          key(Clients.LAST_CONTRACT_ON, "day of the last contract"),
          value(
              Content.PERSON,
              "write",
              "where matched_by is none: what to write into same_person.csv beside an address, a"
                  + " number or a profile of somebody of the client",
              when(isUnmatched(), col(Clients.IDENTIFIER))));

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

  @Override
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perRow(
        facts.clients(),
        when(isUnmatched(), 0).otherwise(1),
        col(Clients.FIRST_CONTRACT_ON),
        col(Clients.CLIENT),
        col(Clients.PERSON));
  }

  private static org.apache.spark.sql.Column isUnmatched() {
    return col(Clients.MATCHED_BY).equalTo(Clients.NONE);
  }
}
