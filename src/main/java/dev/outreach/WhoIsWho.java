package dev.outreach;

import dev.outreach.identity.Clients;
import dev.outreach.identity.Introducers;
import dev.outreach.identity.People;
import dev.outreach.identity.Rules;
import dev.outreach.identity.SamePerson;
import dev.outreach.lake.Lake;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Identities;
import dev.outreach.table.Touches;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the lake holds, with the person of each row.
 *
 * @param touches as {@link Touches}, with {@code person} and {@code recipient_zone}
 * @param contracts as {@link Contracts}, with {@code person}; who introduced them is a person where
 *     that can be told
 * @param contacts as {@link Contacts}, in the same way
 * @param several clients known by the name of a company where several people are known
 */
record WhoIsWho(Dataset<Row> touches, Dataset<Row> contracts, Dataset<Row> contacts, long several) {

  static WhoIsWho of(Lake lake, Settings settings, SamePerson samePerson) {
    Rules rules =
        new Rules(
            new TreeSet<>(settings.sharedMailboxes()),
            settings.maxPeoplePerIdentifier(),
            samePerson);
    Dataset<Row> touches = lake.read(Touches.NAME);
    Dataset<Row> contracts = lake.read(Contracts.NAME);
    Dataset<Row> contacts = lake.read(Contacts.NAME);
    People people =
        People.of(
            touches
                .select(Touches.IDENTIFIERS)
                .union(contacts.select(Contacts.IDENTIFIERS))
                .union(contracts.select(Contracts.IDENTIFIERS)),
            rules);
    Clients clients = people.clients(contracts, known(touches).union(known(contacts)));
    touches = people.withPerson(touches);
    contracts = people.withPerson(contracts, clients);
    contacts = people.withPerson(contacts);
    Introducers introducers =
        people.introducers(
            contracts.select(Contracts.REFERRED_BY).union(contacts.select(Contacts.REFERRED_BY)),
            named(touches).union(named(contracts)).union(named(contacts)),
            settings.reading().identifiers());
    return new WhoIsWho(
        people.withRecipientZone(touches),
        People.withIntroducer(contracts, introducers),
        People.withIntroducer(contacts, introducers),
        clients.several());
  }

  private static Dataset<Row> known(Dataset<Row> rows) {
    return rows.select(Touches.IDENTIFIERS, Touches.PERSON_NAME, Touches.COMPANY);
  }

  private static Dataset<Row> named(Dataset<Row> rows) {
    return rows.select(Identities.PERSON, Touches.PERSON_NAME);
  }
}
