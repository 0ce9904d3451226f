package dev.outreach;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import dev.outreach.identity.Suggestions;
import dev.outreach.journey.Campaigns;
import dev.outreach.journey.Effort;
import dev.outreach.journey.Fold;
import dev.outreach.journey.MessageNames;
import dev.outreach.journey.Terms;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeSession;
import dev.outreach.measure.Broadcasts;
import dev.outreach.report.Choices;
import dev.outreach.report.Facts;
import dev.outreach.report.SamePersonSuggestions;
import dev.outreach.summary.Warning;
import dev.outreach.table.Contracts;
import dev.outreach.table.Files;
import dev.outreach.table.Provenance;
import dev.outreach.table.Touches;
import dev.outreach.table.Uncounted;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** From the lake to what the reports are made from: who is who, and each person's history. */
final class LakeFacts {
  private static final String IS_TOUCH = "is_touch";

  private final Lake lake;
  private final Settings settings;
  private final UserTables tables;
  private final Steps steps;

  LakeFacts(Lake lake, Settings settings, UserTables tables, Steps steps) {
    this.lake = lake;
    this.settings = settings;
    this.tables = tables;
    this.steps = steps;
  }

  /** Facts that are worked out once, when they are first asked for, and kept with the session. */
  Facts facts() throws Exception {
    WhoIsWho people =
        steps.step("Working out who is who", () -> WhoIsWho.of(lake, settings, tables));
    if (people.unclear() > 0) {
      steps.warn(
          Warning.of(
              "Clients whose deals and invoices do not add up, so that what amounts to more was"
                  + " taken: "
                  + people.unclear()));
    }
    Dataset<Row> touches =
        Campaigns.withCampaign(
            people.touches(), settings.campaigns(), settings.channelGroups(), settings.zone());
    List<Row> later = later();
    Dataset<Row> folded =
        LakeSession.keep(
            Fold.folded(
                people.people().withAnswersForOthers(touches, MessageNames.IS_OTHERS),
                people.contracts(),
                people.contacts(),
                terms()));
    return new Facts(
        LakeSession.keep(posts(touches)),
        Fold.attempts(folded),
        Fold.journeys(folded),
        Fold.clients(folded),
        Fold.hops(folded),
        Fold.paths(folded),
        Fold.followUps(folded),
        Fold.relations(folded),
        Fold.weeks(folded),
        Fold.uncounted(folded).union(lake.session().createDataFrame(later, Uncounted.SCHEMA)),
        suggestions(people.suggestions()),
        lake.read(Files.NAME),
        settings.channelGroups(),
        settings.choices(),
        tables.benchmarks(),
        settings.asOf(),
        settings.zone());
  }

  private Dataset<Row> suggestions(List<Suggestions.Pair> pairs) {
    return lake.session()
        .createDataFrame(
            pairs.stream().map(LakeFacts::suggested).toList(), SamePersonSuggestions.SCHEMA);
  }

  private static Row suggested(Suggestions.Pair pair) {
    return RowFactory.create(
        pair.a(), pair.b(), null, pair.name(), pair.nameOfB(), pair.company(), pair.why());
  }

  /** Touches and contracts after the as-of date, as {@link Uncounted}; warns of them. */
  private List<Row> later() {
    Dataset<Row> touches = lake.read(Touches.NAME);
    Dataset<Row> contracts = lake.read(Contracts.NAME);
    LocalDate asOfDay = LocalDate.ofInstant(settings.asOf(), settings.zone());
    List<Row> perFile =
        files(touches.where(touches.col(Touches.OCCURRED_AT).gt(settings.asOf())), true)
            .union(
                files(
                    contracts
                        .where(contracts.col(Contracts.STATUS).notEqual(Contracts.OPEN))
                        .where(contracts.col(Contracts.SIGNED_ON).gt(asOfDay)),
                    false))
            .groupBy(Uncounted.FILE, IS_TOUCH)
            .count()
            .collectAsList();
    long ofTouches =
        perFile.stream().filter(r -> r.getBoolean(1)).mapToLong(r -> r.getLong(2)).sum();
    long ofContracts = perFile.stream().mapToLong(row -> row.getLong(2)).sum() - ofTouches;
    if (!perFile.isEmpty()) {
      steps.warn(
          Warning.of(
              "Left out, since they are later than the as-of date: "
                  + FileLines.count(ofTouches, "touch", "touches")
                  + ", "
                  + FileLines.count(ofContracts, "contract", "contracts")
                  + "; outreach check tells of which files."));
    }
    return perFile.stream()
        .map(row -> RowFactory.create(row.getLong(0), Uncounted.IN_FUTURE, row.getLong(2)))
        .toList();
  }

  private static Dataset<Row> files(Dataset<Row> rows, boolean isTouch) {
    return rows.select(
        xxhash64(rows.col(Provenance.FILE)).as(Uncounted.FILE), lit(isTouch).as(IS_TOUCH));
  }

  private Dataset<Row> posts(Dataset<Row> touches) {
    return touches
        .where(Broadcasts.isPost())
        .where(touches.col(Touches.OCCURRED_AT).leq(settings.asOf()));
  }

  private Terms terms() {
    Choices choices = settings.choices();
    Choices.Attribution attribution = choices.attribution();
    return new Terms(
        settings.replyWindows(),
        settings.asOf(),
        settings.zone(),
        choices.hopWithin(),
        new Terms.FollowUpTerms(choices.followUp().first(), choices.followUp().then()),
        new Terms.PathTerms(
            attribution.lookback(), attribution.closedAfter(), attribution.creditsEveryContract()),
        new Effort(choices.effort().outbound(), choices.effort().inbound()));
  }
}
