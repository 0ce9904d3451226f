package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.output.pseudonym.Pseudonyms.Kind;
import dev.outreach.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserTablesTest {
  @TempDir private Path folder;

  private Settings settings() throws IOException {
    Path file = Files.writeString(folder.resolve("outreach.conf"), "");
    return SettingsLoader.load(file, List.of(), Instant.EPOCH);
  }

  @Test
  void theKeyIsMadeOnceAndGivesTheSamePseudonymsToEveryRun() throws IOException {
    String first = UserTables.of(settings()).pseudonyms().of(Kind.PERSON, "x:ana");
    assertEquals(first, UserTables.of(settings()).pseudonyms().of(Kind.PERSON, "x:ana"));
  }

  @Test
  void aKeyThatCannotBeUsedIsOneLineThatNamesTheSetting() throws IOException {
    Path key = folder.resolve("out/pseudonyms.key");
    Files.createDirectories(key.getParent());
    Files.writeString(key, "abc");
    Settings settings = settings();
    Trouble trouble = assertThrows(Trouble.class, () -> UserTables.of(settings));
    assertEquals(ExitCode.USAGE, trouble.exitCode());
    assertEquals(
        "The key "
            + key
            + " cannot be used: it must hold 64 hexadecimal digits, and nothing else"
            + " (outreach.reports.pseudonym-key)",
        trouble.getMessage());
  }
}
