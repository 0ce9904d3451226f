package dev.outreach.format.chat;

import dev.outreach.identity.Identifiers;

/**
 * How a Telegram export names users, groups and channels: {@code user123}, {@code chat123}, {@code
 * channel123}. Until 2021 it wrote a bare number instead, counted from 2³² for users and from 2·2³²
 * for groups.
 */
final class TelegramIds {
  private static final long USERS = 1L << 32;
  private static final long GROUPS = 2L << 32;

  private TelegramIds() {}

  /** A user, group or channel in today's writing; null for what is none. */
  static String peer(String raw) {
    if (raw == null) {
      return null;
    }
    if (!isBare(raw)) {
      return raw.matches("(user|chat|channel)\\d{1,18}") ? raw : null;
    }
    long number = Long.parseLong(raw);
    return number >= GROUPS ? "chat" + (number - GROUPS) : "user" + user(number);
  }

  /** Whether this is a number of the old writing. */
  static boolean isBare(String raw) {
    return raw != null && raw.matches("\\d{1,18}");
  }

  /**
   * The number of a chat's {@code id}.
   *
   * @param isOld whether the export is of the old writing
   */
  static String number(String id, boolean isOld) {
    if (!isBare(id) || !isOld) {
      return id;
    }
    long number = Long.parseLong(id);
    return String.valueOf(number >= GROUPS ? number - GROUPS : user(number));
  }

  /** Identifier of a user; null for a group or channel, which is nobody. */
  static String person(String peer, Identifiers identifiers) {
    return peer == null || !peer.startsWith("user")
        ? null
        : identifiers.handle("telegram", peer).orElse(null);
  }

  private static long user(long number) {
    return number >= USERS ? number - USERS : number;
  }
}
