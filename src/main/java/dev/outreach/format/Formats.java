package dev.outreach.format;

import dev.outreach.export.ExportFile;
import dev.outreach.format.book.Calendars;
import dev.outreach.format.book.GoogleContacts;
import dev.outreach.format.book.OutlookContacts;
import dev.outreach.format.book.ThunderbirdContacts;
import dev.outreach.format.book.VCards;
import dev.outreach.format.chat.MastodonOutbox;
import dev.outreach.format.chat.SkypeMessages;
import dev.outreach.format.chat.SlackMessages;
import dev.outreach.format.chat.SlackUsers;
import dev.outreach.format.chat.TelegramChats;
import dev.outreach.format.deal.Fec;
import dev.outreach.format.deal.HubSpotDeals;
import dev.outreach.format.deal.PipedriveDeals;
import dev.outreach.format.deal.SalesforceOpportunities;
import dev.outreach.format.deal.StripeInvoices;
import dev.outreach.format.declared.MappedCsv;
import dev.outreach.format.declared.OwnCsv;
import dev.outreach.format.linkedin.LinkedInActivity;
import dev.outreach.format.linkedin.LinkedInAddressBook;
import dev.outreach.format.linkedin.LinkedInConnections;
import dev.outreach.format.linkedin.LinkedInInvitations;
import dev.outreach.format.linkedin.LinkedInMessages;
import dev.outreach.format.linkedin.LinkedInOldMessages;
import dev.outreach.format.linkedin.LinkedInOwner;
import dev.outreach.format.linkedin.LinkedInRecommendations;
import dev.outreach.format.mail.Eml;
import dev.outreach.format.mail.Emlx;
import dev.outreach.format.mail.Maildir;
import dev.outreach.format.mail.Mbox;
import dev.outreach.format.mail.Pst;
import dev.outreach.format.meta.MetaHtml;
import dev.outreach.format.meta.MetaMessages;
import dev.outreach.format.phone.AsteriskCdr;
import dev.outreach.format.phone.CdrTable;
import dev.outreach.format.phone.FreeSwitchCdr;
import dev.outreach.format.phone.GoogleVoice;
import dev.outreach.format.phone.NokiaLog;
import dev.outreach.format.phone.SmsBackupCalls;
import dev.outreach.format.phone.SmsBackupMessages;
import dev.outreach.format.phone.ThreeCxCdr;
import dev.outreach.format.phone.TwilioCalls;
import dev.outreach.format.phone.WindowsMobileCalls;
import dev.outreach.format.sending.ApolloContacts;
import dev.outreach.format.sending.HubSpotEmails;
import dev.outreach.format.sending.LemlistActivities;
import dev.outreach.format.sending.LemlistLeads;
import dev.outreach.format.sending.MailchimpActivity;
import dev.outreach.format.sending.MailchimpAudience;
import dev.outreach.format.sending.ProspectList;
import dev.outreach.format.web.Disqus;
import dev.outreach.format.web.Flamingo;
import dev.outreach.format.web.FormEntries;
import dev.outreach.format.web.WordPress;
import dev.outreach.format.whatsapp.WhatsAppChat;
import dev.outreach.format.x.XDirectMessages;
import dev.outreach.format.x.XGrailbird;
import dev.outreach.format.x.XPosts;
import dev.outreach.format.x.XPostsCsv;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RowKind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every export format that is read. */
public final class Formats {
  /** In the order in which they are asked: the first that recognises a file reads it. */
  public static final List<Format> ALL =
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
          new OwnCsv(RowKind.TOUCHES),
          new OwnCsv(RowKind.CONTACTS),
          new OwnCsv(RowKind.CONTRACTS),
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

  private Formats() {}

  /** Names of the sources whose files the user edits. */
  public static Set<String> keptByHand() {
    return ALL.stream().filter(Format::isKeptByHand).map(Format::name).collect(Collectors.toSet());
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
  public static Optional<Format> of(ExportFile file, ReadingContext reading) throws IOException {
    for (Format source : ALL) {
      if (source.recognises(file, reading)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
