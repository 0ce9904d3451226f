package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Launcher.Ended;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jar as a cluster runs it: started by Spark's own {@code SparkSubmit}. */
@Slow
class SparkSubmitTest {
  @Test
  void theJarGivesTheGoldenReportsUnderSparkSubmit(@TempDir Path folder) throws Exception {
    Launcher.requirePackaged();
    Path project = Launcher.PROJECT;
    Path config = folder.resolve("team.conf");
    Files.writeString(
        config,
        Files.readString(project.resolve("conf/outreach.conf"))
            .replace("../sample-data", project.resolve("sample-data").toString())
            .replace("../out/", ""));
    String classPath = Files.readString(project.resolve("target/spark.classpath")).strip();
    String java = System.getProperty("java.home") + File.separator + "bin" + File.separator;
    List<String> command =
        new ArrayList<>(
            List.of(
                java + "java",
                "@" + project.resolve("target/classes/jvm.options"),
                "-Xmx1g",
                "-cp",
                classPath,
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                "dev.outreach.Main",
                project.resolve("target/outreach.jar").toString(),
                "run",
                "--config",
                config.toString()));
    command.addAll(1, Launcher.QUICK);
    Ended ended = new Launcher(folder).with("SPARK_SCALA_VERSION", "2.13").call(command);
    assertEquals(0, ended.code(), ended.toString());
    SampleRunTest.assertGolden(SampleRunTest.files(folder.resolve("reports/latest/csv")));
    new SummaryOfSample(Files.readString(folder.resolve("reports/run-summary.json")))
        .assertWellFormed();
    assertEquals(List.of(), Tree.openToOthers(folder.resolve("reports")));
    assertEquals(List.of(), Tree.openToOthers(folder.resolve("warehouse")));
  }
}
