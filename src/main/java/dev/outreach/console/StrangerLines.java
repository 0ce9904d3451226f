package dev.outreach.console;

import dev.outreach.export.Contact;
import dev.outreach.export.Contract;
import dev.outreach.export.Entry;
import dev.outreach.export.Touch;
import dev.outreach.failure.RunFailure;
import dev.outreach.identity.Correspondents;
import dev.outreach.identity.Correspondents.Correspondent;
import dev.outreach.identity.MailDomains;
import dev.outreach.identity.SamePerson;
import dev.outreach.journey.CampaignRule;
import dev.outreach.settings.Settings;
import dev.outreach.sheet.CleanText;
import dev.outreach.table.Outcome;
import dev.outreach.usertable.UserTables;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What {@code check} says below the files: who is met most often and is no client, was never
 * written to in a campaign and is not left out yet. It names people, and so goes to the screen
 * alone; with pseudonyms there is nothing to say.
 */
public final class StrangerLines {
  private static final String HEADING =
      "Most touches without contract or campaign"
          + " (outreach.ignore leaves out whoever is no prospect):";
  private static final String TOO_MANY =
      "More people than can be compared: who has most touches without contract or campaign is not"
          + " told.";

  private static final int MOST = 10;
  private static final int FEWEST_TOUCHES = 10;

  private final Settings settings;
  private final Set<String> mine;
  private final SamePerson samePerson;
  private final Correspondents correspondents = new Correspondents();

  /**
   * @throws RunFailure if the user's own joins and splits cannot be read
   */
  public StrangerLines(Settings settings) {
    this.settings = settings;
    this.mine = settings.reading().me().identifiers();
    this.samePerson = UserTables.samePerson(settings);
  }

  /** Takes in what a file says. */
  public void meet(Entry entry) {
    if (settings.pseudonyms()) {
      return;
    }
    if (entry instanceof Touch touch) {
      if (isTalk(touch)) {
        correspondents.touch(
            touch.identifiers(), touch.personName(), touch.company(), isInCampaign(touch));
      }
    } else if (entry instanceof Contact contact) {
      correspondents.contact(contact.identifiers(), contact.personName(), contact.company());
    } else if (entry instanceof Contract contract) {
      correspondents.contract(contract.identifiers(), contract.personName(), contract.company());
    }
  }

  /** Neither with myself, nor from a machine, nor a mail that came back. */
  private boolean isTalk(Touch touch) {
    Outcome outcome = touch.outcome();
    boolean isNotice =
        touch.isOutbound()
            ? outcome == Outcome.BOUNCED
            : outcome != null && (outcome.isAutomatic() || outcome == Outcome.UNSUBSCRIBED);
    return !isNotice && Collections.disjoint(touch.identifiers(), mine);
  }

  private boolean isInCampaign(Touch touch) {
    if (touch.campaign() != null && !touch.campaign().isBlank()) {
      return true;
    }
    for (CampaignRule rule : settings.campaigns()) {
      if (rule.fits(
          touch.at(),
          touch.channel(),
          touch.sender(),
          touch.subject(),
          touch.identifiers(),
          settings.channelGroups(),
          settings.zone())) {
        return true;
      }
    }
    return false;
  }

  /** Nothing where nobody was met often. */
  public void print(PrintStream out) {
    if (correspondents.isTooMany()) {
      out.println();
      out.println(TOO_MANY);
      return;
    }
    List<Correspondent> strangers =
        correspondents.strangers(
            MOST,
            FEWEST_TOUCHES,
            settings.identityRules(samePerson),
            new MailDomains(settings.freeMailDomains()),
            settings.ignore());
    if (!strangers.isEmpty()) {
      out.println();
      out.println(HEADING);
      for (Correspondent one : strangers) {
        out.printf(Locale.ROOT, "%7d  %s%n", one.touches(), written(one.identifier()));
      }
    }
  }

  /** As it is written into {@code ignore}. */
  private static String written(String identifier) {
    return CleanText.of(identifier.replaceFirst("^(email|tel):", ""));
  }
}
