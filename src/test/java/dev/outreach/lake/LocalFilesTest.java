package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @TempDir Path folder;

  @Test
  void whatItMakesHasTheRightsOfHadoopsUmask() throws IOException {
    Configuration settings = new Configuration(false);
    settings.set("fs.permissions.umask-mode", "027");
    try (LocalFiles files = new LocalFiles()) {
      files.initialize(URI.create("file:///"), settings);
      Path made = folder.resolve("dossier d'été");
      files.mkdirs(new org.apache.hadoop.fs.Path(made.toString()));
      files.create(new org.apache.hadoop.fs.Path(made.toString(), "données")).close();
      assertEquals("rwxr-x---", rights(made));
      assertEquals("rw-r-----", rights(made.resolve("données")));
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
