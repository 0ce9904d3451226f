package dev.outreach.format.mail;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;

/**
 * Mail exported by Outlook for Windows ({@code .pst}, of Outlook 97 and later; not its cache,
 * {@code .ost}). Record: one message; entries as of {@link Mbox}. What I sent is known by its
 * sender, not by its folder; drafts, appointments and contacts amount to nothing. A sender whom
 * only an Exchange server knows is rejected, unless the mail names its Internet address or bears
 * one of my names. The library reads here and there in the file, so a file within an archive is
 * refused. Needs my e-mail addresses.
 */
public final class Pst implements Format {
  @Override
  public String name() {
    return "pst";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return PstLayout.opens(file.head());
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    if (file.member().isPresent()) {
      throw new RefusedFile(
          "pst-in-archive",
          "the archive holds an Outlook file (.pst): unpack it, and give the .pst itself");
    }
    PstLayout layout = PstLayout.of(file.head());
    if (layout == null) {
      throw new RefusedFile(
          "pst-version", "a form of Outlook file that is not known: export it as .pst again");
    }
    if (layout.isEncrypted(file.head())) {
      throw new RefusedFile(
          "pst-encrypted",
          "the Outlook file is encrypted: copy its folders into a new .pst without encryption");
    }
    return PstMessages.open(file, layout, reading);
  }
}
