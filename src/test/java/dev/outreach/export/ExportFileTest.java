package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.format.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFileTest {
  @TempDir Path folder;

  private static Optional<String> above(ExportFile file) throws IOException {
    return file.above("users.json").map(ExportFile::shownAs);
  }

  @ParameterizedTest
  @CsvSource({
    "users.json, users.json, true",
    "Users (1).json, users.json, true",
    "messages_12.csv, MESSAGES.csv, true",
    "Email Addresses(2)3.csv, email_addresses.csv, true",
    "users.json, user.json, false",
    "users().json, users.json, false",
    "1users.json, users.json, false",
    "users1, users, false",
    "users1.7z, users.7z, false"
  })
  void aNumberAtTheEndOfANameMakesNoDifference(String a, String b, boolean isSame) {
    assertEquals(isSame, ExportFile.sameName(a, b));
  }

  @Test
  void aNameOfManyNumbersIsComparedInNoTime() {
    String digits = "1".repeat(60_000);
    String brackets = "(1)2".repeat(15_000);
    assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          assertFalse(ExportFile.sameName(digits + "x.json", "users.json"));
          assertTrue(ExportFile.sameName("users" + digits + ".json", "users.json"));
          assertFalse(ExportFile.sameName(brackets + ".7z", "users.json"));
          assertTrue(ExportFile.sameName("users" + brackets + ".json", "users.json"));
        });
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
  @Slow
  void eachOfManyMembersFindsItsNeighboursInNoTime() throws IOException {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      files.put("d" + i + "/tweets.js", "");
      files.put("d" + i + "/account (1).js", "");
    }
    ExportFile zip = ReadBack.zip(folder, files);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 5_000; i++) {
            ExportFile tweets = zip.member("d" + i + "/tweets.js");
            assertEquals(
                Optional.of("archive.zip!d" + i + "/account (1).js"),
                tweets.sibling("account.js").map(ExportFile::shownAs));
            assertEquals(2, tweets.siblings().size());
          }
        });
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
