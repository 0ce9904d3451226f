package dev.outreach;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use whom, and what each room keeps out. */
class LayoutTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.outreach");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "table, -",
        "words, -",
        "sheet, words",
        "measure, table journey",
        "measure.share, -",
        "measure.survival, measure.share",
        "measure.pace, measure.share measure.survival",
        "measure.attribution, -",
        "measure.calendar, -",
        "identity, table",
        "erasure, identity",
        "journey, table",
        "export, table",
        "redact, export",
        "reader, table identity export",
        "format, table identity export reader",
        "lake, table identity export reader format",
        "report, table journey measure sheet",
        "output.chart, sheet words",
        "output.page, sheet words output.chart",
        "output.spreadsheet, sheet words",
        "answer, sheet words",
        "summary, lake export format sheet output",
        "output.parquet, -",
        "output.pseudonym, output sheet",
        "output.publication, words sheet answer table journey lake summary failure output",
        "failure, lake",
        "settings, table identity export reader journey report lake failure",
        "usertable, table identity export reader measure report settings failure output",
      })
  void aRoomUsesOnlyTheRoomsBelowIt(String room, String below) {
    String rooms = below == null ? room : room + " " + below;
    String[] allowed =
        Stream.of(rooms.split(" "))
            .map(name -> "dev.outreach." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.outreach." + room + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.outreach..").and(not(resideInAnyPackage(allowed))))
        .check(OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"share", "survival", "pace", "attribution"})
  void theEstimatorsKnowNoSparkAndNoTable(String room) {
    classes()
        .that()
        .resideInAPackage("dev.outreach.measure." + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.apache.commons.math3..", "dev.outreach.measure.*")
        .check(OURS);
  }

  @Test
  void theNumbersKnowNoSpark() {
    noClasses()
        .that()
        .resideInAPackage("dev.outreach.measure..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .check(OURS);
  }

  @Test
  void noPackageIsInACircle() {
    slices().matching("dev.outreach.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void whatARunConsistsOfIsKnownToNoRoom() {
    noClasses()
        .that()
        .resideInAPackage("dev.outreach.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.outreach")
        .check(OURS);
  }

  @Test
  void aFamilyOfFormatsUsesNoOther() {
    slices()
        .matching("dev.outreach.format.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage("dev.outreach.format.declared"))
        .check(OURS);
  }

  @Test
  void onlyTheSettingsReadTheConfiguration() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.outreach", "dev.outreach.settings")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.typesafe.config..")
        .check(OURS);
  }

  /** In Turkish i has another capital, in Arabic 7 is another digit. */
  @Test
  void nothingIsWrittenInTheLanguageOfTheMachine() {
    noClasses()
        .should()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(PrintStream.class, "printf", String.class, Object[].class)
        .check(OURS);
  }

  @Test
  void theFoldTheNumbersAndTheReportsKnowNoClockAndNoSession() {
    for (String room : List.of("journey", "measure", "report")) {
      noClasses()
          .that()
          .resideInAPackage("dev.outreach." + room + "..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(SparkSession.class)
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files")
          .check(OURS);
    }
  }

  @Test
  void xmlIsReadThroughTheOneFactoryThatAllowsNoEntities() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SafeXml")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.xml.stream.XMLInputFactory")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.xml.parsers..", "javax.xml.transform..", "org.xml.sax..")
        .check(OURS);
  }

  /** What is written is our own, and needs no bounds. */
  @Test
  void theOneClassThatWritesJsonReadsNone() {
    noClasses()
        .that()
        .haveSimpleName("SummaryJson")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.fasterxml.jackson.core.JsonParser")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..")
        .check(OURS);
  }

  @Test
  void jsonAndWebPagesAreReadWithinTheBoundsOfOnePlaceEach() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SafeJson")
        .and()
        .doNotHaveSimpleName("SummaryJson")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.fasterxml.jackson.core.JsonFactory")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..")
        .check(OURS);
    noClasses()
        .that()
        .doNotHaveSimpleName("SafeHtml")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.jsoup.Jsoup")
        .check(OURS);
  }

  @Test
  void nothingIsDeserialisedFromBytesOfUnknownOrigin() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class).check(OURS);
  }

  @Test
  void utilityClassesHaveNoCatchAllNames() {
    classes()
        .should()
        .haveNameNotMatching(".*\\.(util|utils|common|base|impl|helper|manager)\\..*")
        .check(OURS);
  }

  @Test
  void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      for (Path source : sources) {
        int lines = Files.readAllLines(source).size();
        Assertions.assertTrue(lines <= 300, () -> source + " has " + lines + " lines");
      }
    }
  }
}
