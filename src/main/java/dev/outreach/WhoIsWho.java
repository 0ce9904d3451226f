package dev.outreach;

import dev.outreach.identity.ClientBook;
import dev.outreach.identity.MailDomains;
import dev.outreach.identity.People;
import dev.outreach.identity.Rules;
import dev.outreach.identity.SamePerson;
import dev.outreach.identity.Suggestions;
import dev.outreach.journey.Fold;
import dev.outreach.journey.MessageNames;
import dev.outreach.lake.Lake;
import dev.outreach.settings.Settings;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Touches;
import dev.outreach.usertable.UserTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What the lake holds, with the person of each row, and each contract once.
 *
 * @param touches as {@link Touches}, with {@code person}, {@code history}, {@code left_out} and
 *     {@code recipient_zone}
 * @param contracts as {@link Fold#CONTRACTS}; who introduced a client is a person where that can be
 *     told
 * @param contacts as {@link Contacts}, in the same way
 * @param suggestions people who may be one
 * @param unclear clients of whom deals and invoices could not be told apart
 * @param people as they were worked out
 */
public record WhoIsWho(
    Dataset<Row> touches,
    Dataset<Row> contracts,
    Dataset<Row> contacts,
    List<Suggestions.Pair> suggestions,
    int unclear,
    People people) {

  static WhoIsWho of(Lake lake, Settings settings, UserTables tables) {
    Dataset<Row> touches = lake.read(Touches.NAME);
    Dataset<Row> contacts = lake.read(Contacts.NAME);
    People people =
        new People(
            touches,
            contacts,
            lake.read(Contracts.NAME),
            LocalDate.ofInstant(settings.asOf(), settings.zone()),
            settings.identityRules(tables.samePerson()),
            new MailDomains(settings.freeMailDomains()),
            settings.ignore(),
            settings.reading().identifiers());
    List<Row> contracts =
        ClientBook.in(settings.currency(), people.contracts(), tables.rates()::converted).stream()
            .map(contract -> row(contract, people))
            .toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(lake.session().sparkContext());
    return new WhoIsWho(
        people.withRecipientZone(
            people.withPerson(MessageNames.withNames(touches, keys -> context.broadcast(keys)))),
        lake.session().createDataFrame(contracts, Fold.CONTRACTS),
        people.withIntroducer(people.withPerson(contacts)),
        people.suggestions(),
        people.unclearClients(),
        people);
  }

  /** What holds identifiers apart or together. */
  public static Rules rules(Settings settings, SamePerson samePerson) {
    TreeSet<String> shared = new TreeSet<>(settings.sharedMailboxes());
    shared.addAll(settings.billingMailboxes());
    return new Rules(shared, settings.maxPeoplePerIdentifier(), samePerson);
  }

  private static Row row(ClientBook.Entry contract, People people) {
    return RowFactory.create(
        contract.history(),
        contract.person(),
        contract.isWon() ? Contracts.WON : Contracts.LOST,
        contract.day(),
        contract.amount(),
        contract.currency(),
        contract.source(),
        contract.personName(),
        contract.company(),
        people.introducer(contract.referredBy()),
        contract.client(),
        contract.match().name().toLowerCase(Locale.ROOT),
        contract.write());
  }
}
