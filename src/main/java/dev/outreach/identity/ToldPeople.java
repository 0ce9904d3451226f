package dev.outreach.identity;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.translate;

import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Touches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What the tables say of people, as values.
 *
 * @param mentions of touches and address books
 * @param introducers those whom address books give as introducers, as they are written
 */
record ToldPeople(List<Mention> mentions, List<String> introducers) {
  private static final String IDENTIFIERS = Touches.IDENTIFIERS;
  private static final String TEXT = "text";

  /** Of these tables; rows without an identifier speak of nobody. */
  static ToldPeople of(Dataset<Row> touches, Dataset<Row> contacts) {
    List<Mention> mentions = new ArrayList<>();
    Set<String> introducers = new TreeSet<>();
    Dataset<String> texts =
        text(touches, Mention.From.TOUCH, lit(""))
            .union(text(contacts, Mention.From.CONTACT, col(Contacts.REFERRED_BY)))
            .distinct()
            .as(Encoders.STRING());
    for (String text : texts.collectAsList()) {
      int last = text.lastIndexOf(Mention.PART);
      mentions.add(Mention.of(text.substring(0, last)));
      if (last + 1 < text.length()) {
        introducers.add(text.substring(last + 1));
      }
    }
    return new ToldPeople(mentions, List.copyOf(introducers));
  }

  /** A record as one text: rows of many columns would take several times the memory. */
  private static Dataset<Row> text(Dataset<Row> rows, Mention.From from, Column introducer) {
    return rows.where(size(col(IDENTIFIERS)).gt(0))
        .select(
            concat_ws(
                    Mention.PART,
                    array_join(col(IDENTIFIERS), Mention.IDENTIFIER),
                    plain(col(Touches.PERSON_NAME)),
                    plain(col(Touches.COMPANY)),
                    lit(from.name()),
                    plain(introducer))
                .as(TEXT));
  }

  private static Column plain(Column text) {
    return coalesce(translate(text, Mention.PART + Mention.IDENTIFIER, ""), lit(""));
  }

  /** Those won or lost up to the day. */
  static List<ToldContract> contracts(Dataset<Row> contracts, LocalDate asOf) {
    List<ToldContract> told = new ArrayList<>();
    contracts
        .where(col(Contracts.STATUS).isin(Contracts.WON, Contracts.LOST))
        .where(col(Contracts.SIGNED_ON).leq(lit(asOf)))
        .select(
            Contracts.ID,
            Contracts.SOURCE,
            Contracts.KIND,
            IDENTIFIERS,
            Contracts.PERSON_NAME,
            Contracts.COMPANY,
            Contracts.STATUS,
            Contracts.SIGNED_ON,
            Contracts.AMOUNT,
            Contracts.CURRENCY,
            Contracts.REFERRED_BY)
        .collectAsList()
        .forEach(
            row ->
                told.add(
                    new ToldContract(
                        row.getString(0),
                        row.getString(1),
                        Contracts.INVOICE.equals(row.getString(2)),
                        row.isNullAt(3) ? List.of() : List.copyOf(row.getList(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLocalDate(7),
                        row.getDecimal(8),
                        row.getString(9),
                        row.getString(10))));
    return told;
  }

  /** A contract that knows a firm by its name alone speaks of nobody. */
  static List<Mention> mention(ToldContract contract, Rules rules) {
    boolean isJoined =
        contract.identifiers().stream().anyMatch(each -> rules.samePerson().hasJoined(each));
    boolean isOfFirm =
        contract.personName() == null
            && contract.identifiers().stream().allMatch(WeakNames::isWeak);
    return contract.identifiers().isEmpty() || isOfFirm && !isJoined
        ? List.of()
        : List.of(
            new Mention(
                contract.identifiers(),
                contract.personName(),
                contract.company(),
                Mention.From.CONTRACT));
  }

  /**
   * A message that names one of mine, from another address than that was sent to.
   *
   * @param touch id of the message
   */
  record Answer(String touch, String from, String fromName, String sentTo, String sentName) {
    /** Under the very name that it was sent to: both addresses are that person's. */
    boolean isOfSameName() {
      Optional<String> name = PersonName.key(fromName).filter(PersonName::isWhole);
      return name.isPresent() && name.equals(PersonName.key(sentName));
    }
  }

  static List<Answer> answers(Dataset<Row> touches) {
    Column isOutbound = col(Touches.DIRECTION).equalTo(Direction.OUTBOUND);
    Dataset<Row> sent =
        touches
            .where(isOutbound.and(col(Touches.MESSAGE_KEY).isNotNull()))
            .select(
                col(Touches.MESSAGE_KEY).as("key"),
                col(Touches.PARTY).as("sent_to"),
                col(Touches.PERSON_NAME).as("sent_name"));
    Dataset<Row> answers =
        touches
            .where(not(isOutbound).and(size(col(Touches.IN_REPLY_TO)).gt(0)))
            .select(
                col(Touches.ID),
                explode(col(Touches.IN_REPLY_TO)).as("key"),
                col(Touches.PARTY).as("from"),
                col(Touches.PERSON_NAME).as("from_name"));
    return answers
        .join(sent, "key")
        .where(not(col("from").equalTo(col("sent_to"))))
        .select(Touches.ID, "from", "from_name", "sent_to", "sent_name")
        .distinct()
        .collectAsList()
        .stream()
        .map(
            row ->
                new Answer(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .toList();
  }
}
