package dev.outreach;

import dev.outreach.output.Duck;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.spark.sql.Row;

/** What tells who the sample's people are, and where it stands. */
final class SampleNames {
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*\\.example\\b");
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\+33|0033|\\b0)[ .-]?([1-9](?:[ .-]?\\d\\d){4})\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+$");

  private SampleNames() {}

  /** Addresses and numbers of the exports; names, companies and paths of the reports. */
  static Set<String> all() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> exports = Files.walk(Launcher.PROJECT.resolve("sample-data"))) {
      for (Path export : exports.filter(Files::isRegularFile).toList()) {
        names.add(export.getFileName().toString());
        String text = new String(Files.readAllBytes(export), StandardCharsets.ISO_8859_1);
        ADDRESS.matcher(text).results().forEach(m -> names.add(lower(m.group())));
        numbers(text).forEach(names::add);
      }
    }
    for (Sheet sheet : SampleSheets.all()) {
      for (Field field : sheet.fields()) {
        if (Set.of(Content.PERSON, Content.NAME, Content.PATH).contains(field.content())) {
          for (Row row : sheet.rows()) {
            String text = row.getString(sheet.indexOf(field.name()));
            if (text != null) {
              names.add(lower(text));
              numbers(text).forEach(names::add);
              lastWord(text).ifPresent(names::add);
            }
          }
        }
      }
    }
    String own = ownTexts();
    names.removeIf(name -> own.contains(lower(name)));
    return names;
  }

  /** What the program says by itself names nobody, though a file of the sample is called so too. */
  private static String ownTexts() throws IOException {
    StringBuilder own = new StringBuilder();
    for (String file :
        List.of(
            "reference.conf",
            "dev/outreach/words/words_en.properties",
            "dev/outreach/words/words_fr.properties")) {
      own.append(Files.readString(Launcher.PROJECT.resolve("src/main/resources").resolve(file)));
    }
    return lower(own.toString());
  }

  /** The digits behind the country's. */
  private static Stream<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(found -> found.group(1).replaceAll("\\D", ""));
  }

  /** Mostly somebody's family name. */
  private static Optional<String> lastWord(String text) {
    Matcher word = WORD.matcher(text);
    return word.find() && word.group().length() > 5
        ? Optional.of(lower(word.group()))
        : Optional.empty();
  }

  /** Each of the names that the files hold, with the file. */
  static List<String> leaks(List<Path> files, Set<String> names) throws Exception {
    List<String> leaks = new ArrayList<>();
    for (Path file : files) {
      String text = lower(text(file));
      names.stream()
          .filter(name -> text.contains(lower(name)))
          .forEach(name -> leaks.add(file.getFileName() + ": " + name));
    }
    return leaks;
  }

  /** All that is written in a file, unpacked. */
  private static String text(Path file) throws Exception {
    String name = file.toString();
    if (name.endsWith(".parquet")) {
      try (Duck duck = new Duck()) {
        return String.join("\n", duck.columns(file))
            + String.join("\n", duck.rows("select * from '" + file + "'"));
      }
    }
    if (name.endsWith(".xlsx")) {
      StringBuilder text = new StringBuilder();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return text.toString();
    }
    return Files.readString(file);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
