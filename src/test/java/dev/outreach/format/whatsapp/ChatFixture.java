package dev.outreach.format.whatsapp;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.format.ReadBack;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Reads chats of Camille Aubry, whose number ends in 0001. */
final class ChatFixture {
  static final WhatsAppChat SOURCE = new WhatsAppChat();
  static final String FILE = "WhatsApp Chat with Zoé Tramier.txt";

  private ChatFixture() {}

  static ReadingContext reading(String region, String... names) {
    return new ReadingContext(
        new ExportOwner(Set.of(names), Set.of("tel:+33639980001")),
        new Identifiers(region),
        ZoneId.of("Europe/Paris"),
        Limits.DEFAULT,
        List.of());
  }

  static ReadingContext camille() {
    return reading("FR", "Camille Aubry");
  }

  static List<Entry> read(Path folder, String name, ReadingContext reading, String... lines)
      throws IOException {
    ExportFile file = ReadBack.file(folder, name, String.join("\n", lines) + "\n");
    return ReadBack.entries(SOURCE, file, reading);
  }
}
