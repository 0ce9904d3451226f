package dev.outreach.output.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's one block of style, and the policy under which a browser opens the page: nothing is
 * loaded, nothing runs, and of styles only the block with this hash holds (CSP Level 3).
 *
 * @param text CSS; its lines end with a line feed alone, as a browser sees them
 */
record Style(String text) {
  static Style ofResources() throws IOException {
    return new Style(
        resource("/dev/outreach/output/page/page.css")
            + resource("/dev/outreach/output/chart/chart.css"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream css = Style.class.getResourceAsStream(name)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  /** The content security policy. */
  String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + hash()
        + "'; base-uri 'none'; form-action 'none'";
  }

  private String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
