package dev.outreach.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import dev.outreach.identity.Traces;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Slow
class ErasureProofTest {
  private static final ErasureProof PROOF =
      new ErasureProof(
          List.of(
              new Traces(
                  Set.of("email:ana@acme.example", "tel:+33199001122", "linkedin:ana-lima-42"),
                  Set.of("email:info@lima.example"),
                  Set.of("ana lima"),
                  Set.of(),
                  Set.of("Ána Lima"),
                  Set.of("Ana Costa"))));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@acme.example",
        "<Ana@Acme.example>",
        "write to ana@acme.example.",
        "\"email:ana@acme.example\"",
        "+33199001122",
        "01 99 00 11 22",
        "0033 1.99.00.11.22",
        "https://www.linkedin.com/in/ana-lima-42/",
        "call ANA LIMA back",
        "Ána\u00a0Lima",
        "WhatsApp Chat with Ana Lima.txt",
        "info@lima.example"
      })
  void aTextThatNamesThePersonIsFound(String text) {
    assertTrue(PROOF.isIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diana@acme.example",
        "ana@acme.example.org",
        "j.ana@acme.example",
        "01 99 00 11 23",
        "linkedin:ana-lim-42",
        "Diana Lima",
        "Ana Limas",
        "Ana,Lima SA",
        "Ana;Lima",
        "Ana Costa",
        ""
      })
  void aTextThatNamesSomebodyElseIsNot(String text) {
    assertFalse(PROOF.isIn(text));
  }

  @Test
  void everyKindOfFileIsDecoded() throws IOException {
    write("plain.json", out -> out.write(bytes("{\"a\":\"ana@acme.example\"}")));
    write(
        "packed.json",
        out -> {
          GZIPOutputStream gzip = new GZIPOutputStream(out);
          gzip.write(bytes("x".repeat(3 << 20) + " ana@acme.example"));
          gzip.finish();
        });
    write(
        "book.xlsx",
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          zip.putNextEntry(new ZipEntry("sheet1.xml"));
          zip.write(bytes("<t>Ana Lima</t>"));
          zip.closeEntry();
          zip.finish();
        });
    write("other.csv", out -> out.write(bytes("diana@acme.example\n")));
    TestSpark.session()
        .sql("SELECT 'ana@acme.example' AS party, array('x') AS others")
        .coalesce(1)
        .write()
        .parquet(folder.resolve("rows").toString());
    TestSpark.session()
        .sql("SELECT array('diana@acme.example') AS party")
        .coalesce(1)
        .write()
        .parquet(folder.resolve("others").toString());
    List<String> found =
        PROOF.filesNaming(List.of(folder, folder.resolve("missing"))).stream()
            .map(file -> folder.relativize(file).toString().replaceFirst("/part-.*", "/part"))
            .toList();
    assertEquals(List.of("book.xlsx", "packed.json", "plain.json", "rows/part"), found);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private void write(String name, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      content.writeTo(out);
    }
  }
}
