package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code mvn package} leaves: a jar that the next build makes alike, and what is in it. */
@Slow
class PackagedJarTest {
  private static final Path TARGET = Launcher.PROJECT.resolve("target");

  @BeforeAll
  static void needThePackagedProgram() throws IOException {
    Launcher.requirePackaged();
  }

  /** The time is that of {@code project.build.outputTimestamp}, and not of the build. */
  @Test
  void whatTheBuildMakesBearsOneFixedTime() throws IOException {
    LocalDateTime fixed = LocalDateTime.parse("2026-01-01T00:00:00");
    assertTrue(
        Files.readString(Launcher.PROJECT.resolve("pom.xml"))
            .contains("<project.build.outputTimestamp>2026-01-01T00:00:00Z<"));
    try (JarFile jar = new JarFile(TARGET.resolve("outreach.jar").toFile())) {
      List<ZipEntry> ours =
          jar.stream()
              .filter(
                  entry ->
                      entry.getName().startsWith("dev/outreach/")
                          || entry.getName().equals(JarFile.MANIFEST_NAME))
              .collect(Collectors.toList());
      assertFalse(ours.isEmpty());
      assertEquals(
          List.of(), ours.stream().filter(entry -> !entry.getTimeLocal().equals(fixed)).toList());
    }
  }

  @Test
  void theBillOfMaterialsNamesWhatTheJarHoldsAndNothingOfSparksOrTheTests() throws IOException {
    JsonNode bom = new ObjectMapper().readTree(TARGET.resolve("bom.json").toFile());
    assertEquals("CycloneDX", bom.get("bomFormat").asText());
    assertEquals("outreach-analytics", bom.at("/metadata/component/name").asText());
    Set<String> names =
        StreamSupport.stream(bom.get("components").spliterator(), false)
            .map(component -> component.get("name").asText())
            .collect(Collectors.toSet());
    assertTrue(
        names.containsAll(
            List.of("iceberg-spark-runtime-4.1_2.13", "sqlite-jdbc", "jsoup", "jte-runtime")),
        names.toString());
    for (String other : List.of("spark-sql_2.13", "lz4-java", "junit-jupiter", "duckdb_jdbc")) {
      assertFalse(names.contains(other), other);
    }
    for (JsonNode component : bom.get("components")) {
      assertFalse(component.at("/hashes/0/content").asText().isEmpty(), component.toString());
      assertTrue(component.get("purl").asText().startsWith("pkg:maven/"));
    }
  }
}
