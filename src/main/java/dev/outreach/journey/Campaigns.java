package dev.outreach.journey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Attempts;
import dev.outreach.table.ChannelGroups;
import dev.outreach.table.Touches;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which campaign a touch belongs to. */
public final class Campaigns {
  /** Campaign of a touch that neither the tool nor a rule gives one. */
  public static final String NONE = Attempts.NO_CAMPAIGN;

  private Campaigns() {}

  /**
   * Adds {@code campaign}: the tool's own, else the first rule that fits, else {@link #NONE}; and
   * fills an empty variant from the rule that bears the campaign's name.
   */
  public static Dataset<Row> withCampaign(
      Dataset<Row> touches, List<CampaignRule> rules, ChannelGroups groups, ZoneId zone) {
    List<Column> candidates = new ArrayList<>();
    candidates.add(nullif(trim(col(Touches.TOOL_CAMPAIGN)), lit("")));
    for (CampaignRule rule : rules) {
      candidates.add(when(fits(rule, groups, zone), rule.name()));
    }
    candidates.add(lit(NONE));
    return touches
        .withColumn(Attempts.CAMPAIGN, coalesce(candidates.toArray(Column[]::new)))
        .withColumn(Touches.VARIANT, variant(rules));
  }

  private static Column variant(List<CampaignRule> rules) {
    List<Column> candidates = new ArrayList<>();
    candidates.add(col(Touches.VARIANT));
    for (CampaignRule rule : rules) {
      Column isOfCampaign = col(Attempts.CAMPAIGN).equalTo(rule.name());
      for (CampaignRule.Variant variant : rule.variants()) {
        candidates.add(when(isOfCampaign.and(isAbout(variant.subject())), variant.name()));
      }
    }
    return coalesce(candidates.toArray(Column[]::new));
  }

  private static Column isAbout(String subject) {
    return lower(col(Touches.SUBJECT)).contains(lowerCase(subject));
  }

  private static Column fits(CampaignRule rule, ChannelGroups groups, ZoneId zone) {
    Column fits = lit(true);
    Column at = col(Touches.OCCURRED_AT);
    if (rule.from() != null) {
      fits = fits.and(at.geq(lit(rule.from().atStartOfDay(zone).toInstant())));
    }
    if (rule.until() != null) {
      fits = fits.and(at.lt(lit(rule.until().plusDays(1).atStartOfDay(zone).toInstant())));
    }
    if (!rule.channels().isEmpty()) {
      fits = fits.and(isAmong(col(Touches.CHANNEL), channels(rule, groups)));
    }
    if (!rule.senders().isEmpty()) {
      List<String> senders = rule.senders().stream().map(Campaigns::lowerCase).toList();
      fits = fits.and(isAmong(lower(col(Touches.SENDER)), senders));
    }
    if (rule.subject() != null) {
      fits = fits.and(isAbout(rule.subject()));
    }
    if (!rule.contacts().isEmpty()) {
      fits = fits.and(exists(col(Touches.IDENTIFIERS), one -> isAmong(one, rule.contacts())));
    }
    return fits;
  }

  /** The rule's channels, and those of the groups it names. */
  private static Set<String> channels(CampaignRule rule, ChannelGroups groups) {
    Set<String> channels = new TreeSet<>(rule.channels());
    for (String name : rule.channels()) {
      channels.addAll(groups.groups().getOrDefault(name, List.of()));
    }
    return channels;
  }

  private static Column isAmong(Column value, Iterable<String> words) {
    List<Object> list = new ArrayList<>();
    words.forEach(list::add);
    return value.isin(list.toArray());
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
