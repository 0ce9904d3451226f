package dev.outreach.output.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudonyms under one key: HMAC-SHA-256 (RFC 2104), of which 128 bits are kept, behind six digits
 * that tell which key made them: {@code 3f09ab-5d41402abc4b2a76b9719d911017c592}. The same text
 * always has the same pseudonym. Without the key nobody can tell by trying: the hash of a phone
 * number alone would be found among all numbers in minutes.
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String KEY_ID = "key-id";
  private static final int KEY_ID_BYTES = 3;
  private static final int BYTES = 16;

  /** What a text is: the same text as two of them has two pseudonyms. */
  public enum Kind {
    PERSON("person"),
    NAME("name"),
    PATH("path"),
    /** One of my own accounts. */
    ACCOUNT("account");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private record Known(String text, String pseudonym) {}

  private final byte[] key;
  private final Mac mac;
  private final String keyId;

  /** The last of each kind: the rows of one person mostly stand together. */
  private final Map<Kind, Known> last = new EnumMap<>(Kind.class);

  private Pseudonyms(byte[] key) {
    this.key = key.clone();
    this.mac = mac(key);
    this.keyId = hex(KEY_ID, "", KEY_ID_BYTES);
  }

  /**
   * @param key as {@link dev.outreach.output.KeyFile#of} gives it
   */
  public static Pseudonyms under(byte[] key) {
    return new Pseudonyms(key);
  }

  /** The key, for making the same pseudonyms elsewhere. */
  public byte[] key() {
    return key.clone();
  }

  /** The text's pseudonym; null for null. */
  public synchronized String of(Kind kind, String text) {
    if (text == null) {
      return null;
    }
    Known known = last.get(kind);
    if (known == null || !known.text().equals(text)) {
      known = new Known(text, keyId + "-" + hex(kind.label, text, BYTES));
      last.put(kind, known);
    }
    return known.pseudonym();
  }

  /** A label holds no zero byte, so that no other label and text give the same bytes. */
  private String hex(String label, String text, int bytes) {
    mac.update(label.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(code, 0, bytes);
  }

  static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
