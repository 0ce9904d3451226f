package dev.outreach;

import dev.outreach.console.ErasureLines;
import dev.outreach.console.Steps;
import dev.outreach.erasure.ErasureProof;
import dev.outreach.export.Delivery;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import dev.outreach.format.Inspection;
import dev.outreach.identity.Suppression;
import dev.outreach.identity.SuppressionFilter;
import dev.outreach.identity.Traces;
import dev.outreach.identity.TracesFinder;
import dev.outreach.lake.Erasure;
import dev.outreach.lake.Intake;
import dev.outreach.lake.Lake;
import dev.outreach.lake.LakeSession;
import dev.outreach.lake.SuppressionList;
import dev.outreach.output.KeyFile;
import dev.outreach.output.ReportFolder;
import dev.outreach.report.Report;
import dev.outreach.report.Reports;
import dev.outreach.settings.Settings;
import dev.outreach.summary.RunSummary;
import dev.outreach.table.Journeys;
import dev.outreach.usertable.UserTables;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;

/** Erases people: who they are, what goes, what stays, and the proof that nothing is left. */
final class Eraser {
  /** Beside {@code latest/}: reports that were asked for alone. */
  static final String ONLY = "only";

  private static final int KEY_BYTES = 32;

  /**
   * Whom to erase.
   *
   * @param written as the user wrote them
   * @param pastRetention whether also all that the report {@code recontact} marks as silent for too
   *     long
   */
  record Whom(List<String> written, boolean pastRetention) {}

  private final Settings settings;
  private final Steps steps;

  Eraser(Settings settings, Steps steps) {
    this.settings = settings;
    this.steps = steps;
  }

  /**
   * Who has been erased from this lake.
   *
   * @throws RunFailure if the key with which they are known again is missing, or is another one
   */
  Suppression suppression(Lake lake) {
    SuppressionList list = new SuppressionList(lake);
    if (!list.exists()) {
      return Suppression.NONE;
    }
    Path file = settings.erasureKey();
    byte[] key = Files.exists(file) ? key() : null;
    if (key == null || !list.isMadeWith(key)) {
      throw new RunFailure(
          ExitCode.USAGE,
          "People have been erased from this warehouse, and the key that tells who, "
              + file
              + (key == null ? ", is missing" : ", is another one")
              + ": without it they would come back. Put it back (outreach.erasure.key)");
    }
    return list.under(key);
  }

  /**
   * An intake into this lake of all but those who were erased.
   *
   * @param summary told the paths that it may name
   */
  Intake intake(Lake lake, RunSummary summary) {
    Suppression erased = suppression(lake);
    if (!settings.pseudonyms()) {
      summary.paths(erased.filter()::path);
    }
    return new Intake(lake, settings.reading(), settings.rejectBudget()).without(erased);
  }

  private byte[] key() {
    try {
      return KeyFile.of(settings.erasureKey());
    } catch (IOException e) {
      throw new RunFailure(
          ExitCode.USAGE,
          "The key "
              + settings.erasureKey()
              + " cannot be used: "
              + e.getMessage()
              + " (outreach.erasure.key)",
          e);
    }
  }

  /** Takes out of the tables whom an erasure that was cut off left; whether there was one. */
  boolean complete(Lake lake) throws Exception {
    Suppression suppression = suppression(lake);
    if (!new SuppressionList(lake).isPending()) {
      return false;
    }
    LakeSession.tune(lake.session(), lake.bytesOfExports());
    steps.step(
        "Taking them out of the tables",
        () -> {
          new Erasure(lake, suppression).clean();
          return null;
        });
    return true;
  }

  /** The reports stand without those who were erased: those before go. */
  void removeOldReports(Lake lake) throws IOException {
    ReportFolder.removeBefore(settings.reports());
    ReportFolder.remove(settings.reports().resolve(ONLY));
    new SuppressionList(lake).done();
  }

  /** Lists what an erasure would do; changes nothing. */
  ExitCode show(Lake lake, UserTables tables, Whom whom) throws Exception {
    LakeSession.tune(lake.session(), lake.bytesOfExports());
    Collection<Traces> people = find(lake, tables, whom);
    if (people.isEmpty()) {
      return ExitCode.DONE;
    }
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Suppression suppression = Suppression.under(key, Suppression.hashes(key, people));
    ErasureLines.shares(System.out, new Erasure(lake, suppression).shares(), false);
    ErasureLines.exports(System.out, naming(suppression));
    System.out.println("Nothing was changed: with --yes, this is done, for good.");
    return ExitCode.DONE;
  }

  /**
   * Erases them.
   *
   * @param reports takes them out of the tables and writes the reports anew, as after any erasure
   *     that was cut off
   * @throws RunFailure if a file still names one of them then
   */
  ExitCode erase(Lake lake, UserTables tables, Whom whom, Callable<ExitCode> reports)
      throws Exception {
    suppression(lake);
    LakeSession.tune(lake.session(), lake.bytesOfExports());
    Collection<Traces> people = find(lake, tables, whom);
    SuppressionList list = new SuppressionList(lake);
    if (people.isEmpty()) {
      return list.isPending() ? reports.call() : ExitCode.DONE;
    }
    byte[] key = key();
    list.add(key, Suppression.hashes(key, people), Instant.now());
    Suppression suppression = list.under(key);
    ErasureLines.shares(System.out, new Erasure(lake, suppression).shares(), true);
    reports.call();
    prove(people);
    ErasureLines.exports(System.out, naming(suppression));
    return ExitCode.DONE;
  }

  private void prove(Collection<Traces> people) throws Exception {
    List<Path> folders = new ArrayList<>(List.of(settings.reports()));
    boolean isLocal = settings.warehouse().startsWith("/");
    if (isLocal || settings.warehouse().startsWith("file:")) {
      folders.add(
          Path.of(isLocal ? settings.warehouse() : URI.create(settings.warehouse()).getPath()));
    } else {
      steps.say("The warehouse is no folder of this machine: its files were not searched.");
    }
    List<Path> naming =
        steps.step(
            "Searching all files for them", () -> new ErasureProof(people).filesNaming(folders));
    if (!naming.isEmpty()) {
      throw new RunFailure(
          ExitCode.AUDIT_FAILED,
          "The tables name them no more, but these files still do: "
              + String.join(", ", naming.stream().map(Path::toString).toList()));
    }
    steps.say("No file of the warehouse and of the reports names them any more.");
  }

  private Collection<Traces> find(Lake lake, UserTables tables, Whom whom) throws Exception {
    TracesFinder finder =
        steps.step(
            "Working out who is who", () -> WhoIsWho.of(lake, settings, tables).people().traces());
    Set<Traces> people = new LinkedHashSet<>();
    for (String written : whom.written()) {
      people.add(only(written, finder.of(written)));
    }
    if (whom.pastRetention()) {
      for (Row row : silent(lake, tables)) {
        people.add(finder.person(row.getAs(Journeys.PERSON)));
      }
    }
    ErasureLines.people(System.out, people, finder::isStored);
    return people;
  }

  /** The summary keeps what a trouble says: whom it is about stands on the screen alone. */
  private static Traces only(String written, Collection<Traces> meant) {
    if (meant.isEmpty()) {
      ErasureLines.unreadable(System.out, written);
      throw new RunFailure(
          ExitCode.USAGE,
          "Nothing was changed: somebody is named neither by an address, a number or a profile, nor"
              + " as \"name:Ana Lima\"");
    }
    if (meant.size() > 1) {
      ErasureLines.bearers(System.out, written, meant);
      throw new RunFailure(
          ExitCode.USAGE,
          "Nothing was changed: a name is borne by several people. Say which of them, by an address,"
              + " a number or a profile");
    }
    return meant.iterator().next();
  }

  private List<Row> silent(Lake lake, UserTables tables) throws Exception {
    List<Report> recontact = List.of(Reports.named("recontact").orElseThrow());
    LakeReports reports = new LakeReports(lake, settings, tables, steps);
    return reports.find(recontact, false).sheets().get(0).rows().stream()
        .filter(row -> Boolean.TRUE.equals(row.getAs("is_past_retention")))
        .toList();
  }

  /** Paths of the exports that name somebody whom the list knows. */
  private Set<String> naming(Suppression suppression) throws Exception {
    return steps.step(
        "Looking into the exports",
        () -> {
          Set<String> naming = new TreeSet<>();
          for (Delivery delivery : exports()) {
            if (isNaming(delivery, suppression.filter())) {
              naming.add(delivery.path());
            }
          }
          return naming;
        });
  }

  /** Somebody can be erased whose exports are gone. */
  private List<Delivery> exports() {
    try {
      return LakeRun.exports(settings).files();
    } catch (RunFailure missing) {
      steps.say(missing.getMessage());
      return List.of();
    }
  }

  private boolean isNaming(Delivery delivery, SuppressionFilter filter) {
    boolean[] isNaming = {filter.isNamed(delivery.path())};
    try {
      Inspection.of(
          delivery,
          settings.reading(),
          settings.rejectBudget(),
          entry -> isNaming[0] |= Erasure.isNaming(filter, entry));
    } catch (IOException e) {
      steps.say(delivery.path() + " could not be read to its end");
    }
    return isNaming[0];
  }
}
