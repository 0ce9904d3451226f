package dev.outreach.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {
  @TempDir Path folder;

  private static Optional<String> above(ExportFile file) throws IOException {
    return file.above("users.json").map(ExportFile::shownAs);
  }

  @Test
  void fileAboveIsInTheFolderThatHoldsTheFilesOwn() throws IOException {
    ReadBack.file(folder, "Users (1).json", "");
    Path inside = Files.createDirectories(folder.resolve("general/deep"));
    ExportFile below = ReadBack.file(inside.getParent(), "day.json", "");
    assertEquals(Optional.of("Users (1).json"), above(below));
    assertEquals(Optional.empty(), above(ReadBack.file(inside, "day.json", "")));
  }

  @Test
  void fileAboveAMemberIsAMemberToo() throws IOException {
    ExportFile zip =
        ReadBack.zip(
            folder,
            Map.of("x/users.json", "", "x/general/day.json", "", "day.json", "", "users.json", ""));
    assertEquals(Optional.of("archive.zip!x/users.json"), above(zip.member("x/general/day.json")));
    assertEquals(Optional.of("archive.zip!users.json"), above(zip.member("x/day.json")));
    assertEquals(Optional.empty(), above(zip.member("day.json")));
  }
}
