package dev.outreach.identity;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who has been erased, as keyed hashes of what they were known by (HMAC-SHA-256, RFC 2104): enough
 * to know them again in a record, and not enough to name them. Has no text of its own.
 */
public final class Suppression implements Serializable {
  /** Nobody has been erased. */
  public static final Suppression NONE = new Suppression(new byte[1], new HashSet<>());

  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_ID_BYTES = 3;

  private final byte[] key;
  private final HashSet<String> hashes;

  private Suppression(byte[] key, HashSet<String> hashes) {
    this.key = key;
    this.hashes = hashes;
  }

  /** Those of these hashes, which were made under the same key. */
  public static Suppression under(byte[] key, Collection<String> hashes) {
    return new Suppression(key.clone(), new HashSet<>(hashes));
  }

  /** What is to be remembered of these people. */
  public static Set<String> hashes(byte[] key, Collection<Traces> people) {
    Mac mac = mac(key);
    Set<String> hashes = new TreeSet<>();
    people.forEach(person -> person.marks().forEach(mark -> hashes.add(hash(mac, mark))));
    return hashes;
  }

  /** Six digits that tell one key from another, and nothing of either. */
  public static String keyId(byte[] key) {
    return hash(mac(key), "key-id\u0000").substring(0, 2 * KEY_ID_BYTES);
  }

  public boolean isEmpty() {
    return hashes.isEmpty();
  }

  /** What knows them again; of one thread, and kept by it, since it remembers what it was asked. */
  public SuppressionFilter filter() {
    return new SuppressionFilter(this);
  }

  boolean has(Mac mac, String mark) {
    return hashes.contains(hash(mac, mark));
  }

  Mac mac() {
    return mac(key);
  }

  private static String hash(Mac mac, String mark) {
    return HexFormat.of().formatHex(mac.doFinal(mark.getBytes(StandardCharsets.UTF_8)));
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
