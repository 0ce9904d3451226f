package dev.outreach.format.book;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Address books as vCards ({@code .vcf}) of versions 2.1 to 4.0, one or many in a file: iPhone,
 * macOS, Android, Google, Outlook and most others give them. One contact per card that has an
 * address, a number or a profile; lists of people and my own card are passed over.
 *
 * <p>Cards that somebody sent are in no address book: those beside a chat of WhatsApp and in Google
 * Voice's folders, where {@code Phones.vcf} holds my own numbers, are not taken.
 */
public final class VCards implements Format {
  private static final Pattern BEGIN = Pattern.compile("(?i)begin\\s{0,9}:\\s{0,9}vcard");
  private static final Pattern CHAT = Pattern.compile("(?i)_chat\\.txt|.*whatsapp.*\\.txt");

  @Override
  public String name() {
    return "vcard";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".vcf")
        && ContentLines.beginWith(file, BEGIN)
        && !Arrays.asList(file.folder().split("/")).contains("Voice")
        && file.siblings().stream().noneMatch(other -> CHAT.matcher(other.name()).matches());
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CardComponents cards = CardComponents.open(file, VCard.NAMES, VCard.PROPERTIES);
    return new RecordReader() {
      @Override
      public List<Entry> next() throws IOException {
        Component card = cards.next();
        if (card == null) {
          return null;
        }
        return card.fault() == null
            ? new VCard(card).entries(reading)
            : List.of(Reject.of(card.place(), card.fault(), null, null));
      }

      @Override
      public void close() throws IOException {
        cards.close();
      }
    };
  }
}
