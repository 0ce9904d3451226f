package dev.outreach.source;

import dev.outreach.source.book.Calendars;
import dev.outreach.source.book.GoogleContacts;
import dev.outreach.source.book.OutlookContacts;
import dev.outreach.source.book.ThunderbirdContacts;
import dev.outreach.source.book.VCards;
import dev.outreach.source.chat.MastodonOutbox;
import dev.outreach.source.chat.SkypeMessages;
import dev.outreach.source.chat.SlackMessages;
import dev.outreach.source.chat.SlackUsers;
import dev.outreach.source.chat.TelegramChats;
import dev.outreach.source.deal.Fec;
import dev.outreach.source.deal.HubSpotDeals;
import dev.outreach.source.deal.PipedriveDeals;
import dev.outreach.source.deal.SalesforceOpportunities;
import dev.outreach.source.deal.StripeInvoices;
import dev.outreach.source.linkedin.LinkedInActivity;
import dev.outreach.source.linkedin.LinkedInAddressBook;
import dev.outreach.source.linkedin.LinkedInConnections;
import dev.outreach.source.linkedin.LinkedInInvitations;
import dev.outreach.source.linkedin.LinkedInMessages;
import dev.outreach.source.linkedin.LinkedInOldMessages;
import dev.outreach.source.linkedin.LinkedInOwner;
import dev.outreach.source.linkedin.LinkedInRecommendations;
import dev.outreach.source.mail.Eml;
import dev.outreach.source.mail.Emlx;
import dev.outreach.source.mail.Maildir;
import dev.outreach.source.mail.Mbox;
import dev.outreach.source.mail.Pst;
import dev.outreach.source.meta.MetaHtml;
import dev.outreach.source.meta.MetaMessages;
import dev.outreach.source.phone.AsteriskCdr;
import dev.outreach.source.phone.CdrTable;
import dev.outreach.source.phone.FreeSwitchCdr;
import dev.outreach.source.phone.GoogleVoice;
import dev.outreach.source.phone.NokiaLog;
import dev.outreach.source.phone.SmsBackupCalls;
import dev.outreach.source.phone.SmsBackupMessages;
import dev.outreach.source.phone.ThreeCxCdr;
import dev.outreach.source.phone.TwilioCalls;
import dev.outreach.source.phone.WindowsMobileCalls;
import dev.outreach.source.sending.ApolloContacts;
import dev.outreach.source.sending.HubSpotEmails;
import dev.outreach.source.sending.LemlistActivities;
import dev.outreach.source.sending.LemlistLeads;
import dev.outreach.source.sending.MailchimpActivity;
import dev.outreach.source.sending.MailchimpAudience;
import dev.outreach.source.sending.ProspectList;
import dev.outreach.source.sheet.MappedCsv;
import dev.outreach.source.sheet.OwnCsv;
import dev.outreach.source.sheet.Sheet;
import dev.outreach.source.web.Disqus;
import dev.outreach.source.web.Flamingo;
import dev.outreach.source.web.FormEntries;
import dev.outreach.source.web.WordPress;
import dev.outreach.source.whatsapp.WhatsAppChat;
import dev.outreach.source.x.XDirectMessages;
import dev.outreach.source.x.XGrailbird;
import dev.outreach.source.x.XPosts;
import dev.outreach.source.x.XPostsCsv;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every export format that is read. */
public final class Sources {
  /** In the order in which they are asked: the first that recognises a file reads it. */
  public static final List<Source> ALL =
      List.of(
          new MappedCsv(),
          new LinkedInMessages(),
          new LinkedInOldMessages(),
          new LinkedInConnections(),
          new LinkedInInvitations(),
          LinkedInActivity.COMMENTS,
          LinkedInActivity.REACTIONS,
          LinkedInActivity.SHARES,
          LinkedInRecommendations.RECEIVED,
          LinkedInRecommendations.GIVEN,
          new LinkedInAddressBook(),
          LinkedInOwner.PROFILE,
          LinkedInOwner.EMAILS,
          LinkedInOwner.PHONES,
          new LemlistActivities(),
          new LemlistLeads(),
          new MailchimpAudience(),
          new MailchimpActivity(),
          new ApolloContacts(),
          ProspectList.WOODPECKER,
          ProspectList.INSTANTLY,
          new HubSpotEmails(),
          new HubSpotDeals(),
          new PipedriveDeals(),
          new SalesforceOpportunities(),
          new StripeInvoices(),
          new Fec(),
          new GoogleContacts(),
          new OutlookContacts(),
          new ThunderbirdContacts(),
          new OwnCsv(Sheet.TOUCHES),
          new OwnCsv(Sheet.CONTACTS),
          new OwnCsv(Sheet.CONTRACTS),
          new SmsBackupCalls(),
          new SmsBackupMessages(),
          new CdrTable(),
          new AsteriskCdr(),
          new FreeSwitchCdr(),
          new ThreeCxCdr(),
          new NokiaLog(),
          new WindowsMobileCalls(),
          new GoogleVoice(),
          new TwilioCalls(),
          new XDirectMessages(),
          new XPosts(),
          new WordPress(),
          new Disqus(),
          new Flamingo(),
          new FormEntries(),
          new MetaMessages(),
          new MetaHtml(),
          new WhatsAppChat(),
          new XGrailbird(),
          new XPostsCsv(),
          new SkypeMessages(),
          new TelegramChats(),
          new SlackMessages(),
          new SlackUsers(),
          new MastodonOutbox(),
          new Eml(),
          new Emlx(),
          new Maildir(),
          new Pst(),
          new VCards(),
          new Calendars(),
          new Mbox());

  private Sources() {}

  /** Names of the sources whose files the user edits. */
  public static Set<String> keptByHand() {
    return ALL.stream().filter(Source::isKeptByHand).map(Source::name).collect(Collectors.toSet());
  }

  /** Names of the files that files of this format are read together with. */
  public static List<String> evidenceOf(String name) {
    return ALL.stream()
        .filter(source -> source.name().equals(name))
        .flatMap(source -> source.evidence().stream())
        .toList();
  }

  /** Whether a file of this name tells others beside it something, and nothing by itself. */
  static boolean isEvidence(ExportFile file) {
    return ALL.stream()
        .flatMap(source -> source.evidence().stream())
        .anyMatch(name -> ExportFile.sameName(name, file.name()));
  }

  /** The format of a file, if it is one of ours. */
  public static Optional<Source> of(ExportFile file, Reading reading) throws IOException {
    for (Source source : ALL) {
      if (source.recognises(file, reading)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
