package dev.outreach.source;

import dev.outreach.source.linkedin.LinkedInConnections;
import dev.outreach.source.linkedin.LinkedInInvitations;
import dev.outreach.source.linkedin.LinkedInMessages;
import dev.outreach.source.mail.Mbox;
import dev.outreach.source.phone.SmsBackupCalls;
import dev.outreach.source.phone.SmsBackupMessages;
import dev.outreach.source.sheet.MappedCsv;
import dev.outreach.source.sheet.OwnCsv;
import dev.outreach.source.sheet.Sheet;
import dev.outreach.source.web.Disqus;
import dev.outreach.source.web.Flamingo;
import dev.outreach.source.web.FormEntries;
import dev.outreach.source.web.WordPress;
import dev.outreach.source.x.XDirectMessages;
import dev.outreach.source.x.XPosts;
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
          new LinkedInConnections(),
          new LinkedInInvitations(),
          new OwnCsv(Sheet.TOUCHES),
          new OwnCsv(Sheet.CONTACTS),
          new OwnCsv(Sheet.CONTRACTS),
          new SmsBackupCalls(),
          new SmsBackupMessages(),
          new XDirectMessages(),
          new XPosts(),
          new WordPress(),
          new Disqus(),
          new Flamingo(),
          new FormEntries(),
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
