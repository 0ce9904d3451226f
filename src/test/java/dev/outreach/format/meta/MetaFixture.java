package dev.outreach.format.meta;

import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes conversations as Meta's exporters do. */
final class MetaFixture {
  static final String INBOX = "your_activity_across_facebook/messages/inbox/";

  private MetaFixture() {}

  static ReadingContext reading(String... names) {
    return ReadBack.reading(new ExportOwner(Set.of(names), Set.of()));
  }

  /** A text as the data export garbles it: every byte of its UTF-8 an escaped character. */
  static String garbled(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(b >= 0 ? String.valueOf((char) b) : "\\u00%02x".formatted(b & 0xFF));
    }
    return out.toString();
  }

  /** A message of the data export; {@code more} are further fields, each with a comma before it. */
  static String message(String sender, long millis, String text, String... more) {
    return "{\"sender_name\": \"%s\", \"timestamp_ms\": %d, \"content\": \"%s\"%s}"
        .formatted(garbled(sender), millis, garbled(text), String.join("", more));
  }

  /** A message of the end-to-end-encrypted archive. */
  static String secret(String sender, long millis, String text, String... more) {
    String fields = String.join("", more);
    return ("{\"senderName\": \"%s\", \"timestamp\": %d, \"text\": \"%s\", \"type\": \"text\","
            + " \"media\": [], \"reactions\": []%s}")
        .formatted(sender, millis, text, fields);
  }

  static String thread(List<String> people, String title, String... messages) {
    String participants =
        people.stream()
            .map(name -> "{\"name\": \"" + garbled(name) + "\"}")
            .collect(Collectors.joining(", "));
    return ("{\"participants\": [%s], \"messages\": [%s], \"title\": \"%s\","
            + " \"is_still_participant\": true, \"thread_path\": \"inbox/x_1\"}")
        .formatted(participants, String.join(", ", messages), garbled(title));
  }

  static String secretThread(List<String> people, String title, String... messages) {
    String participants =
        people.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    return "{\"participants\": [%s], \"threadName\": \"%s\", \"messages\": [%s]}"
        .formatted(participants, title, String.join(", ", Arrays.asList(messages)));
  }

  static ExportFile at(Path folder, String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return ExportFile.of(Files.writeString(file, content), path, Limits.DEFAULT);
  }
}
