package dev.outreach.settings;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseable;
import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Includes of files, relative to the file that includes them. Addresses are never opened: a
 * configuration must not make the program talk to a network.
 */
final class FilesOnly implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL {
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
