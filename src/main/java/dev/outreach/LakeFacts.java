package dev.outreach;

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
import dev.outreach.table.Files;
import dev.outreach.table.Touches;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** From the lake to what the reports are made from: who is who, and each person's history. */
final class LakeFacts {
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
    sayWhatIsLater(touches);
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
        Fold.uncounted(folded),
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

  private void sayWhatIsLater(Dataset<Row> touches) {
    long later = touches.where(touches.col(Touches.OCCURRED_AT).gt(settings.asOf())).count();
    if (later > 0) {
      steps.warn(
          Warning.of("Left out, since they are later than the as-of date: " + later + " touches."));
    }
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
