package dev.outreach.source.whatsapp;

import dev.outreach.identity.Identifiers;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Limits;
import dev.outreach.source.Me;
import dev.outreach.source.ReadBack;
import dev.outreach.source.Reading;
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

  static Reading reading(String region, String... names) {
    return new Reading(
        new Me(Set.of(names), Set.of("tel:+33639980001")),
        new Identifiers(region),
        ZoneId.of("Europe/Paris"),
        Limits.DEFAULT,
        List.of());
  }

  static Reading camille() {
    return reading("FR", "Camille Aubry");
  }

  static List<Entry> read(Path folder, String name, Reading reading, String... lines)
      throws IOException {
    ExportFile file = ReadBack.file(folder, name, String.join("\n", lines) + "\n");
    return ReadBack.entries(SOURCE, file, reading);
  }
}
