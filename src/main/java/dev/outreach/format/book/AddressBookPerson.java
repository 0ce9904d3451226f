package dev.outreach.format.book;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an address book says of one person. What is no address and no number (notes in the wrong
 * field, an Exchange address) is left out, since books are typed in by hand; somebody with nothing
 * that tells them from others is no contact, for names join nothing.
 */
final class AddressBookPerson {
  /**
   * Words in the labels of numbers that are not the person's own: who shares a fax or a switchboard
   * is not one person.
   */
  private static final List<String> SHARED =
      List.of(
          "fax",
          "telecopie",
          "pager",
          "assistant",
          "companymain",
          "telephonesociete",
          "telefonfirma",
          "telex");

  private static final Set<String> REFERRERS =
      Set.of("referredby", "referrer", "introducedby", "recommandepar", "apporteur", "parrain");

  private final ReadingContext reading;
  private final Set<String> identifiers = new LinkedHashSet<>();
  private final Set<String> referrers = new LinkedHashSet<>();
  private boolean isMe;
  private String shortened;

  AddressBookPerson(ReadingContext reading) {
    this.reading = reading;
  }

  void email(String address) {
    normal()
        .email(address)
        .ifPresent(
            email -> {
              isMe |= reading.me().isMe(email);
              identifiers.add(email);
            });
  }

  void phone(String number, String label) {
    if (number != null && Identifiers.isShortened(number)) {
      shortened = number;
    }
    String key = Text.key(label);
    if (SHARED.stream().noneMatch(key::contains)) {
      normal().phone(number).ifPresent(identifiers::add);
    }
  }

  /** An address on the web, which may be a profile's. */
  void site(String address) {
    Profiles.at(address, normal()).ifPresent(identifiers::add);
  }

  /** An account on the network of this name. */
  void account(String network, String name) {
    Profiles.on(network.toLowerCase(Locale.ROOT), name, normal()).ifPresent(identifiers::add);
  }

  /** An account for messages, as {@code skype:ana} or with its service beside it. */
  void messenger(String service, String account) {
    if (account.contains(":")) {
      Profiles.byScheme(account, normal()).ifPresent(identifiers::add);
    } else {
      account(service, account);
    }
  }

  /** Somebody related to them, who counts if it is the one that introduced them. */
  void related(String label, String who) {
    if (who != null && !who.isBlank() && REFERRERS.contains(Text.key(label))) {
      referrers.add(who.strip());
    }
  }

  /**
   * The contact; none if it is me, or nobody who can be told from others. My own number beside
   * others' (a household's, an office's) is left out.
   */
  List<Entry> contact(String place, String name, String company, String role) {
    identifiers.removeIf(reading.me()::isMe);
    if (shortened != null && identifiers.isEmpty() && !isMe) {
      return List.of(Reject.of(place, Reject.SHORTENED, null, shortened));
    }
    if (isMe || identifiers.isEmpty() || reading.me().isNamed(name)) {
      return List.of();
    }
    String referredBy = referrers.size() == 1 ? referrers.iterator().next() : null;
    return List.of(
        new Contact(place, List.copyOf(identifiers), name, company, role, null, referredBy));
  }

  private Identifiers normal() {
    return reading.identifiers();
  }
}
