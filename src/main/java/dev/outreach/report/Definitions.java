package dev.outreach.report;

import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.CampaignReplies;
import dev.outreach.measure.CampaignReplies.Key;
import dev.outreach.measure.CodePoints;
import dev.outreach.measure.Replies;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One campaign's reply rate, as each tool would show it. */
final class Definitions implements Report {
  private static final double SECONDS_PER_DAY = 86_400;

  /** A campaign's channel under one definition. */
  private record Defined(Key key, Definition definition, CampaignReplies replies) {}

  private static final Layout<Defined> LAYOUT =
      Layout.of(
          cell(
              TEXT,
              Content.LABEL,
              Attempts.CAMPAIGN,
              "the campaign that the settings name, else the one with most people; (none), the"
                  + " touches of no campaign, only if there is no other",
              row -> row.key.campaign()),
          word(
              Attempts.CHANNEL,
              "channel of the touch; only those with a message or invitation",
              row -> row.key.channel()),
          word("definition", "short name of the definition", row -> row.definition.code()),
          count(
              "numerator",
              "how many are divided; empty for a curve, and where nobody noted what the replies"
                  + " said",
              row -> row.definition.numerator(row.replies)),
          count(
              "denominator",
              "by how many they are divided; empty where no open is known of anybody",
              row -> row.definition.denominator(row.replies)),
          cell(
              NUMBER,
              Content.SHARE,
              "rate",
              "numerator ÷ denominator, 0 to 1, but of opened it may exceed 1; of censored the"
                  + " share off its curve",
              row -> row.definition.rate(row.replies)),
          cell(
              NUMBER,
              Content.SHARE,
              "rate_low",
              "lower 95% limit of rate (Wilson; log-log for censored); empty where messages are"
                  + " counted, of which one person has several, or the one is no part of the other",
              row -> Layout.low(row.definition.limits(row.replies))),
          cell(
              NUMBER,
              Content.SHARE,
              "rate_high",
              "upper 95% limit of rate, and empty, as rate_low",
              row -> Layout.high(row.definition.limits(row.replies))),
          cell(
              NUMBER,
              Content.SETTING,
              "window_days",
              "setting: days within which a reply counts: the channel's reply window, or the"
                  + " definition's",
              row -> row.definition.windowSeconds(row.replies) / SECONDS_PER_DAY),
          word("numerator_is", "what the numerator counts", row -> row.definition.numeratorIs()),
          word(
              "denominator_is",
              "what the denominator counts",
              row -> row.definition.denominatorIs()),
          word(
              "used_by",
              "tools that are known to count so, as far as they say; empty where none is known",
              row -> row.definition.usedBy()));

  @Override
  public String name() {
    return "definitions";
  }

  @Override
  public String question() {
    return "Why does my other tool show another number?";
  }

  @Override
  public String grain() {
    return "channel of one campaign, and definition of a reply rate";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  private static final class Counts implements ReportTally {
    private final Basis basis;
    private final CampaignReplies.PerPerson people = new CampaignReplies.PerPerson();
    private final HashMap<Key, CampaignReplies> replies = new HashMap<>();

    /** Campaign → people first written to or called in it. */
    private final HashMap<String, Long> sizes = new HashMap<>();

    private Counts(Basis basis) {
      this.basis = basis;
    }

    @Override
    public void attempt(String person, Attempt attempt) {
      people.add(person, attempt);
      if (attempt.isFirstInCampaign() && Replies.isNew(attempt)) {
        sizes.merge(attempt.touch().campaign(), 1L, Long::sum);
      }
    }

    @Override
    public void endHistory() {
      people.giveTo(replies);
    }

    @Override
    public Serializable state() {
      return new Serializable[] {replies, sizes};
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(Serializable state) {
      Serializable[] parts = (Serializable[]) state;
      ((Map<Key, CampaignReplies>) parts[0])
          .forEach(
              (key, more) ->
                  replies.computeIfAbsent(key, each -> new CampaignReplies()).merged(more));
      ((Map<String, Long>) parts[1])
          .forEach((campaign, people) -> sizes.merge(campaign, people, Long::sum));
    }

    @Override
    public ReportTable table(Facts facts) {
      String campaign = campaign();
      List<Defined> rows = new ArrayList<>();
      replies.keySet().stream()
          .filter(key -> key.campaign().equals(campaign) && replies.get(key).sent() > 0)
          .sorted(Comparator.comparing(Key::channel, CodePoints.ORDER))
          .forEach(
              key -> {
                for (Definition definition : Definition.values()) {
                  rows.add(new Defined(key, definition, replies.get(key)));
                }
              });
      return LAYOUT.table(rows);
    }

    /** That of the setting; else the one with most people, what belongs to none taken last. */
    private String campaign() {
      if (basis.choices().definitionsCampaign() != null) {
        return basis.choices().definitionsCampaign();
      }
      return sizes.keySet().stream()
          .min(
              Comparator.comparing((String campaign) -> campaign.equals(Attempts.NO_CAMPAIGN))
                  .thenComparing(sizes::get, Comparator.reverseOrder())
                  .thenComparing(CodePoints.ORDER))
          .orElse(null);
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Counts(basis);
  }
}
