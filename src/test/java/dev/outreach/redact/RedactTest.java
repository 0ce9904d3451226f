package dev.outreach.redact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.DecodedStart;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import dev.outreach.format.Formats;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.Format;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactTest {
  private static final Path SAMPLE_DATA = Path.of("sample-data");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern MASKED = Pattern.compile("[xXéÉ]+");

  /** What is written as a number of a character, in which digits and letters stay. */
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\u[0-9a-f]{4}|\\\\[nrtbf]|=[0-9A-F]{2}|&#?[xX]?\\w+;");

  /** What the program keeps by its list rather than by the file. */
  private static final Set<String> FIXED =
      Set.of("true", "false", "null", "xml", "version", "encoding", "standalone", "yes", "doctype");

  @TempDir private Path folder;

  private String redacted(String name, String text) throws IOException {
    return redacted(name, text, StandardCharsets.UTF_8, null);
  }

  private String redacted(String name, String text, Charset charset, Integer records)
      throws IOException {
    Path file = Files.write(folder.resolve(name), text.getBytes(charset));
    return new String(Sample.of(file, records).bytes(), charset);
  }

  @Test
  void aCsvKeepsItsHeaderAndTheShapeOfItsCells() throws IOException {
    assertEquals(
        "Xxxxxx xx Xxx\r\nName;E-mail;Téléphone;Date\r\n"
            + "Xxé Xxxx;xxx+x@xxxx.xxxxxxx;+00 0 00;0000-00-00\r\n\"x \"\"x\"\"\r\nx\";;;\r\n",
        redacted(
            "a.csv",
            "Export of Ana\r\nName;E-mail;Téléphone;Date\r\n"
                + "Zoé Lima;zoe+a@acme.example;+33 1 99;2024-04-15\r\n\"a \"\"b\"\"\r\nc\";;;\r\n"));
  }

  @Test
  void aHeaderCellThatHoldsAnAddressOrANumberIsRedacted() throws IOException {
    assertEquals(
        "Name,xxx@xxxx.xxxxxxx,Xxx 00 00 00,Email,Phone,Date\nx,x,x,x,x,x\n",
        redacted("a.csv", "Name,ana@acme.example,Tel 01 99 00,Email,Phone,Date\na,b,c,d,e,f\n"));
  }

  @Test
  void aTableWithoutHeaderIsRedactedWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "Ana,Lima,Acme\nZoe,Sand,Corp\n");
    Sample sample = Sample.of(file, null);
    assertEquals("Xxx,Xxxx,Xxxx\nXxx,Xxxx,Xxxx\n", new String(sample.bytes(), "UTF-8"));
    assertTrue(sample.told().orElseThrow().startsWith("No header row"));
  }

  @Test
  void aCsvGivesSoManyRowsByItsOwnQuoting() throws IOException {
    String rows =
        IntStream.range(0, 300).mapToObj(i -> "a,\"b\nc\"\n").collect(Collectors.joining());
    String text = "name,email\n" + rows;
    assertEquals(41, redacted("a.csv", text).lines().count());
    assertEquals(7, redacted("a.csv", text, StandardCharsets.UTF_8, 3).lines().count());
    assertEquals(401, redacted("a.csv", text, StandardCharsets.UTF_8, 200).lines().count());
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineAlone() throws IOException {
    String rows = IntStream.range(0, 90_000).mapToObj(i -> "a,b\n").collect(Collectors.joining());
    assertEquals(21, redacted("a.csv", "name,email\n\"a,b\n" + rows).lines().count());
  }

  @Test
  void aMailKeepsHeaderNamesAndWhatMimeIsToldBy() throws IOException {
    assertEquals(
        """
        From: =?utf-8?Q?Xx=C3=A9x?= <xxx@xxxx.xxxxxxx>
        Subject: =?ISO-8859-1?B?xxxx?=
         xxxxxx
        MIME-Version: 0.0
        Content-Type: multipart/mixed;
         boundary="=_Xx00"

        --=_Xx00
        Content-Type: text/plain; charset=utf-8; name="xxx.xxx"
        Content-Transfer-Encoding: quoted-printable

        X=C3=A9x=
        xx Xxx:
        --=_Xx00
        Content-Type: application/pdf
        Content-Transfer-Encoding: base64

        xxxxxxx=
        --=_Xx00--
        Xxx: xxx
        """,
        redacted(
            "a.eml",
            """
            From: =?utf-8?Q?Zo=C3=A9a?= <ana@acme.example>
            Subject: =?ISO-8859-1?B?QW5h?=
             folded
            MIME-Version: 1.0
            Content-Type: multipart/mixed;
             boundary="=_Ab12"

            --=_Ab12
            Content-Type: text/plain; charset=utf-8; name="ana.pdf"
            Content-Transfer-Encoding: quoted-printable

            Z=C3=B4a=
            be Ana:
            --=_Ab12
            Content-Type: application/pdf
            Content-Transfer-Encoding: base64

            QW5h+/8=
            --=_Ab12--
            Ana: end
            """));
  }

  @Test
  void anMboxGivesItsFirstFiveMails() throws IOException {
    String mail = "From ana@acme.example Mon Apr 15 09:30:00 2024\nFrom: ana\n\nFrom here on\n\n";
    assertEquals(25, redacted("mail", mail.repeat(9)).lines().count());
    String two = redacted("mail", mail.repeat(9), StandardCharsets.UTF_8, 2);
    assertEquals(
        "From xxx@xxxx.xxxxxxx Xxx Xxx 00 00:00:00 0000\nFrom: xxx\n\nXxxx xxxx xx\n\n".repeat(2),
        two);
  }

  @Test
  void aCardKeepsTheNamesOfItsProperties() throws IOException {
    assertEquals(
        "BEGIN:VCARD\r\nVERSION:0.0\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:X=C3=A9=\r\nXXX:x\r\n"
            + "xxxx0.TEL;CELL;TYPE=xxxx:+00 0\r\nNOTE:xxx\r\n xxxx\r\nXxx: xxxxx\r\nEND:VCARD\r\n",
        redacted(
            "a.vcf",
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Z=C3=B4=\r\nANA:a\r\n"
                + "item1.TEL;CELL;TYPE=work:+33 1\r\nNOTE:ana\r\n lima\r\nAna: hello\r\nEND:VCARD\r\n"));
  }

  @Test
  void markupKeepsTheNamesOfElementsAndAttributes() throws IOException {
    assertEquals(
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- xxx --><sms xmlns:a=\"x:x\" date='000'>"
            + "X &amp; &#233;<![CDATA[<x>Xxx]]><xxx@xxxx.xxxxxxx></sms><b xxx xxxx />",
        redacted(
            "a.xml",
            "<?xml version='1.0' encoding='UTF-8'?>\n<!-- ana --><sms xmlns:a=\"u:n\" date='123'>"
                + "A &amp; &#244;<![CDATA[<b>Ana]]><ana@acme.example></sms><b ana lima />"));
    assertEquals(
        "<!DOCTYPE html>\n<html><p class=\"xxx\">X&eacute;x <Xxxx> <script>x<x x=\"xxx\"</script>",
        redacted(
            "a.html",
            "<!DOCTYPE html>\n<html><p class=\"ana\">Z&ocirc;a <Lima> <script>a<b c=\"ana\"</script>"));
  }

  @Test
  void jsonKeepsTheNamesOfFieldsThatAreNone() throws IOException {
    assertEquals(
        "xxx.X_0 = [{\"name\" : \"x\\n\\u00c3\\u00a9 \\u00e9\\\"\", \"xx@x.xx\": 00.0, \"Xxx Xxxx\": true,"
            + " \"x000000\":null, \"a\": [\"x\",\"xxx\"], \"x\": \"xxx",
        redacted(
            "a.js",
            "win.X_1 = [{\"name\" : \"a\\n\\u00c3\\u00b4 \\u00f4\\\"\", \"an@b.cd\": 12.5, \"Ana Lima\": true,"
                + " \"t199001\":null, \"a\": [\"b\",\"ana\"], \"x\": \"ana"));
  }

  @Test
  void everyScriptIsRedacted() throws IOException {
    assertEquals(
        "[00/00/0000] Xxxx xxx xx éÉé 0 x\u0301 xx\u0301: 😀",
        redacted("chat.txt", "[12/03/2010] Анна ана 李明 ñÅœ ٣ e\u0300 क\u0915\u093f: 😀"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void theMarkOfTheEncodingStays(String charset) throws IOException {
    String text = "\uFEFFname;email\r\nZoé;zoe@acme.example\r\n";
    assertEquals(
        "\uFEFFname;email\r\nXxé;xxx@xxxx.xxxxxxx\r\n",
        redacted("a.csv", text, Charset.forName(charset), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "IBM850", "x-MacRoman"})
  void encodingsOfOneByteStay(String charset) throws IOException {
    String text =
        "prénom;société;courriel\nZoé;Électricité générale réunie à Orléans;x\n".repeat(3);
    String redacted = redacted("a.csv", text, Charset.forName(charset), null);
    assertTrue(
        redacted.startsWith(
            "prénom;société;courriel\nXxé;Éxxxxxxxxxé xéxéxxxx xéxxxx é Xxxéxxx;x\n"),
        redacted);
  }

  @Test
  void whatWasEncodedTwiceStaysSo() throws IOException {
    String once = "prénom;société\nZoé;Été à l’œuvre\n";
    Charset windows = Charset.forName("windows-1252");
    String twice = new String(once.getBytes(StandardCharsets.UTF_8), windows);
    String redacted = redacted("a.csv", twice);
    assertEquals(
        "prénom;société\nXxé;Éxé é x’éxxxx\n",
        new String(redacted.getBytes(windows), StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    for (byte[] start : List.of(new byte[] {'P', 'K', 3, 4}, "a,b\0c".getBytes("UTF-8"))) {
      Path file = Files.write(folder.resolve("a.csv"), start);
      String message = assertThrows(RefusedFile.class, () -> Sample.of(file, null)).getMessage();
      assertEquals("redact takes a text file: unpack the archive and give the file in it", message);
    }
    Path outlook = SAMPLE_DATA.resolve("outlook/archive.pst");
    assertThrows(RefusedFile.class, () -> Sample.of(outlook, null));
  }

  @Test
  void aHugeFileIsNotReadWhole() throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(file, "[\n" + "{\"name\": \"Ana\"},\n".repeat(300_000));
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(5L << 30);
    }
    Sample sample = Sample.of(file, null);
    assertTrue(sample.bytes().length <= 64 << 10);
    assertTrue(new String(sample.bytes(), "UTF-8").endsWith("{\"name\": \"Xxx\"},\n"));
    assertEquals("The sample ends after the first 64 KB of the file.", sample.note());
  }

  @Test
  void anEmptyFileGivesAnEmptySample() throws IOException {
    for (String name : List.of("a.csv", "a.json", "a")) {
      assertEquals("", redacted(name, ""));
    }
  }

  static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE_DATA)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(zip|tgz|pst)"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void ofTheSampleDataNoWordAndNoDigitSurvives(Path file) throws IOException {
    String before = DecodedStart.of(Files.readAllBytes(file)).text();
    String after = DecodedStart.of(Sample.of(file, 200).bytes()).text();
    String rest = ESCAPED.matcher(after).replaceAll("");
    Set<String> kept = kept(file, before);
    Set<String> survivors = new TreeSet<>();
    WORD.matcher(rest)
        .results()
        .map(word -> word.group())
        .filter(word -> !MASKED.matcher(word).matches())
        .filter(word -> !kept.contains(word) && !FIXED.contains(word.toLowerCase(Locale.ROOT)))
        .forEach(survivors::add);
    assertEquals(Set.of(), survivors);
    String values = rest.lines().skip(isTable(file) ? 1 : 0).collect(Collectors.joining("\n"));
    values = values.replaceAll("<\\?xml [^>]*>|charset=\\S+|=\\?[\\w-]+\\?|</?\\w+[\\w:.-]*", "");
    values =
        values.replaceAll("\\s[\\w:.-]+(?==)|\"\\w+\"\\s*:|(?m)^[\\w-]+(?=[:;])|7bit|8bit", "");
    values = values.replaceAll("base64|rfc822|UTF-8", "");
    assertFalse(Pattern.compile("[1-9]").matcher(values).find(), values);
  }

  private static boolean isTable(Path file) {
    return file.toString().matches("(?i).*(\\.csv|\\.tsv|FEC\\d+\\.txt)");
  }

  /** Words of those parts of a file that a sample keeps, found without the code under test. */
  private static Set<String> kept(Path file, String text) {
    String name = file.toString();
    Stream<String> parts;
    if (isTable(file)) {
      // Those two have no header.
      boolean hasHeader = !name.contains("callhistory") && !name.contains("Master");
      parts = hasHeader ? text.lines().limit(1) : Stream.empty();
    } else if (name.matches(".*\\.(xml|html)")) {
      parts = found("</?([A-Za-z][\\w:.-]*)|\\s([A-Za-z][\\w:.-]*)=", text);
      parts = Stream.concat(parts, found("(CDATA)|encoding=.(utf-8)", text.replace("UTF", "utf")));
      parts = Stream.concat(parts, Stream.of("UTF"));
    } else if (name.matches(".*\\.(json|js)")) {
      parts = found("\"([\\w-]+)\"\\s*:", text);
    } else if (name.matches(".*\\.(vcf|ics)")) {
      parts = found("(?m)^(?:item\\d\\.)?([A-Za-z-]+)[;:]|;\\s?([A-Z-]+)=", text);
      parts = Stream.concat(parts, found(";([A-Z-]+)", text.replaceAll("(?m):.*$", "")));
      parts = Stream.concat(parts, found("(?m)^(?:BEGIN|END):(.*)", text));
      parts = Stream.concat(parts, found("[:;=](QUOTED-PRINTABLE|UTF-8|BASE64|CELL)", text));
    } else {
      parts = found("(?m)^([A-Za-z][A-Za-z-]*):|^(From )", text);
      parts = Stream.concat(parts, found("(?i)(?:Content-Type: |charset=\"?)([\\w/-]+)", text));
      parts = Stream.concat(parts, found("(?i)(?:Encoding: |=\\?)([\\w-]+)", text));
      parts = Stream.concat(parts, Stream.of("boundary name format type charset method delsp"));
    }
    return parts
        .flatMap(part -> WORD.matcher(part).results().map(word -> word.group()))
        .collect(Collectors.toSet());
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(
            part ->
                IntStream.rangeClosed(1, part.groupCount())
                    .mapToObj(i -> Optional.ofNullable(part.group(i)).orElse(""))
                    .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aBrokenFileIsNoTrouble(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int part = 1; part < 12; part++) {
      byte[] some = Arrays.copyOfRange(bytes, bytes.length * part / 37, bytes.length * part / 13);
      Path broken = Files.write(folder.resolve(file.getFileName().toString()), some);
      assertTrue(Sample.of(broken, null).bytes().length <= 4 * some.length + 8);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theSampleOfATableIsKnownAsItsFormat(Path file) throws IOException {
    String name = file.getFileName().toString();
    // Those two have no header: their formats are known by what stands in their rows.
    if (!isTable(file) || name.equals("callhistory.tsv") || name.equals("Master.csv")) {
      return;
    }
    // Some formats look at the names of the folders too.
    Path sample = folder.resolve(file);
    Files.createDirectories(sample.getParent());
    Files.write(sample, Sample.of(file, null).bytes());
    Optional<String> before = format(file);
    assertEquals(before, format(sample));
    byte[] again = Sample.of(sample, null).bytes();
    assertArrayEquals(Files.readAllBytes(sample), again);
  }

  private static Optional<String> format(Path path) throws IOException {
    ExportFile file = ExportFile.of(path, path.getFileName().toString(), Limits.DEFAULT);
    Optional<Format> format = Formats.of(file, ReadBack.reading());
    return format.isPresent()
        ? Optional.of(format.get().nameOf(file, ReadBack.reading()))
        : Optional.empty();
  }
}
