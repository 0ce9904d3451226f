package dev.outreach.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells whether two runs were asked in the same way: SHA-256 of the settings that shape the
 * numbers, as they are written. A hash gives away what can be guessed, and names, addresses and
 * passwords can: who the user is, campaigns, mappings, places, the catalog and Spark's settings are
 * not in it. The as-of date is not either, since it stands beside it.
 */
final class Fingerprint {
  private static final List<String> KEYS =
      List.of(
          "reports.locale",
          "reports.currency",
          "time-zone",
          "region",
          "reply-window",
          "channel-groups",
          "analysis",
          "identity",
          "limits");

  /** Names and domains that the user gave, and paths. */
  private static final List<String> NOT =
      List.of(
          "analysis.definitions-campaign",
          "analysis.benchmarks",
          "identity.same-person",
          "identity.free-mail-domains");

  private Fingerprint() {}

  /** The fingerprint of a whole configuration, in hexadecimal. */
  static String of(ConfigObject tree) {
    Config all = tree.toConfig();
    Config shaping = ConfigFactory.empty();
    for (String key : KEYS) {
      shaping = shaping.withFallback(all.withOnlyPath("outreach." + key));
    }
    for (String key : NOT) {
      shaping = shaping.withoutPath("outreach." + key);
    }
    String text = shaping.root().render(ConfigRenderOptions.concise());
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
