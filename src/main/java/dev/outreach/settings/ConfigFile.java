package dev.outreach.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigParseable;
import com.typesafe.config.ConfigSyntax;
import dev.outreach.failure.ExitCode;
import dev.outreach.failure.RunFailure;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The configuration as one tree: {@code --set} over the file over {@code reference.conf}. */
final class ConfigFile {
  /** Ours has a few kilobytes; what is larger is some other file. */
  private static final long LARGEST = 1 << 20;

  private static final int LONGEST_MESSAGE = 300;

  private final Path file;
  private final Problems problems;
  private final FilesOnly includer = new FilesOnly();
  private final ConfigParseOptions options =
      ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF).setIncluder(includer);

  ConfigFile(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The tree; trouble where there is no such file, or none that can be parsed. */
  ConfigObject read(List<String> sets) {
    requireReadable();
    // A file without a folder before its name would find nothing that it includes.
    Path found = file.getParent() == null ? file.toAbsolutePath() : file;
    try {
      Config user = ConfigFactory.parseFile(found.toFile(), options.setAllowMissing(false));
      includer.refused().forEach(this::refuse);
      Config tree = user.withFallback(defaults());
      for (String set : sets) {
        tree = SetOption.parse(set, options, problems).withFallback(tree);
      }
      return tree.resolve().root();
    } catch (ConfigException e) {
      throw new RunFailure(ExitCode.USAGE, syntaxError(e));
    } catch (StackOverflowError e) {
      throw trouble("nested too deeply");
    }
  }

  static Config defaults() {
    return ConfigFactory.parseResources(
        ConfigFile.class.getClassLoader(),
        "reference.conf",
        ConfigParseOptions.defaults().setAllowMissing(false));
  }

  private void requireReadable() {
    try {
      if (Files.isDirectory(file)) {
        throw trouble("is a folder, not a configuration file");
      }
      if (!Files.isRegularFile(file)) {
        throw trouble("no such configuration file; name one with --config");
      }
      if (!Files.isReadable(file) || Files.size(file) > LARGEST) {
        throw trouble("cannot be read, or is too large for a configuration file");
      }
    } catch (IOException e) {
      throw trouble("cannot be read");
    }
  }

  private void refuse(String address) {
    List<String> lines = lines(file);
    int line = 0;
    while (line < lines.size() && !lines.get(line).contains(address)) {
      line++;
    }
    problems.add(
        Origins.shown(file),
        line < lines.size() ? line + 1 : 0,
        "include of an address is refused; only files can be included");
  }

  /** File, line and what the parser says; not the latter where the line may hold a secret. */
  private String syntaxError(ConfigException e) {
    ConfigOrigin origin = e.origin();
    String said = oneLine(e.getMessage());
    if (origin == null || origin.filename() == null) {
      return Origins.shown(file) + ": " + said;
    }
    int line = Origins.line(origin);
    List<String> lines = lines(Path.of(origin.filename()));
    boolean isSecret = line > 0 && line <= lines.size() && Secrets.isNamedIn(lines.get(line - 1));
    String prefix = origin.description() + ": ";
    String reason = said.startsWith(prefix) ? said.substring(prefix.length()) : said;
    return Origins.file(origin)
        + (line > 0 ? ":" + line : "")
        + ": "
        + (isSecret ? "this line cannot be parsed" : reason);
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
  }

  private RunFailure trouble(String text) {
    return new RunFailure(ExitCode.USAGE, Origins.shown(file) + ": " + text);
  }

  /**
   * Includes of files, relative to the file that includes them. Addresses are never opened: a
   * configuration must not make the program talk to a network.
   */
  private static final class FilesOnly
      implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final ConfigIncluder usual;
    private final List<String> refused;

    FilesOnly() {
      this(null, new ArrayList<>());
    }

    private FilesOnly(ConfigIncluder usual, List<String> refused) {
      this.usual = usual;
      this.refused = refused;
    }

    /** Addresses that were asked for, as they were written. */
    List<String> refused() {
      return refused;
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
      return usual == null ? new FilesOnly(fallback, refused) : this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
      return ADDRESS.matcher(what).matches() ? refuse(what) : usual.include(context, what);
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
      return refuse(what.toString());
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
      ConfigParseable file = context.relativeTo(what.getPath());
      return file == null ? ConfigFactory.empty().root() : file.parse(context.parseOptions());
    }

    private ConfigObject refuse(String address) {
      refused.add(address);
      return ConfigFactory.empty().root();
    }
  }
}
