package dev.outreach.format.book;

import dev.outreach.export.Entry;
import dev.outreach.export.Text;
import dev.outreach.reader.ReadingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One vCard. What Apple and Google call a property stands beside it in its group ({@code
 * item1.X-ABLabel}). Instant messengers: {@code IMPP:skype:ana}, {@code X-SKYPE:ana}, Apple's
 * {@code X-SOCIALPROFILE;type=twitter;x-user=ana:http://twitter.com/ana}.
 */
record VCard(Component card) {
  static final Set<String> NAMES = Set.of("VCARD");
  static final Set<String> PROPERTIES =
      Set.of(
          ("FN N KIND X-ADDRESSBOOKSERVER-KIND ORG TITLE ROLE EMAIL TEL URL IMPP X-SOCIALPROFILE"
                  + " X-SKYPE X-SKYPE-USERNAME X-TWITTER X-LINKEDIN X-FACEBOOK X-INSTAGRAM"
                  + " X-TELEGRAM RELATED X-ABRELATEDNAMES X-REFERRED-BY X-REFERREDBY X-ABLABEL")
              .split(" "));

  List<Entry> entries(ReadingContext reading) {
    if (isGroup()) {
      return List.of();
    }
    AddressBookPerson person = new AddressBookPerson(reading);
    Map<String, String> labels = labels();
    for (ContentLine line : card.lines()) {
      String types = String.join(" ", line.types());
      String label = labels.getOrDefault(line.group(), "");
      switch (line.name()) {
        case "EMAIL" -> person.email(line.plain());
        case "TEL" -> person.phone(number(line), types + " " + label);
        case "URL" -> person.site(line.plain());
        case "IMPP" -> person.messenger(line.parameter("X-SERVICE-TYPE"), line.plain());
        case "X-SOCIALPROFILE" -> profile(line, person);
        case "RELATED", "X-ABRELATEDNAMES" ->
            person.related(label.isEmpty() ? types : label, related(line));
        case "X-REFERRED-BY", "X-REFERREDBY" -> person.related("referred by", line.plain());
        case "X-SKYPE", "X-SKYPE-USERNAME" -> person.account("skype", line.plain());
        case "X-TWITTER", "X-LINKEDIN", "X-FACEBOOK", "X-INSTAGRAM", "X-TELEGRAM" ->
            person.account(line.name().substring(2), line.plain());
        default -> {}
      }
    }
    String role = Text.orNull(card.text("TITLE"));
    return person.contact(
        card.place(),
        name(),
        card.first("ORG").map(org -> Text.orNull(org.fields().get(0))).orElse(null),
        role == null ? Text.orNull(card.text("ROLE")) : role);
  }

  private boolean isGroup() {
    return Stream.of("KIND", "X-ADDRESSBOOKSERVER-KIND")
        .anyMatch(property -> card.text(property).equalsIgnoreCase("group"));
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    for (ContentLine line : card.all("X-ABLABEL")) {
      labels.putIfAbsent(line.group(), line.plain());
    }
    labels.remove("");
    return labels;
  }

  /** As it is shown, else given and family name. */
  private String name() {
    String shown = Text.orNull(card.text("FN"));
    if (shown != null || card.first("N").isEmpty()) {
      return shown;
    }
    List<String> parts = card.first("N").get().fields();
    String given = parts.size() > 1 ? Text.orNull(parts.get(1)) : null;
    return Text.orNull(
        Stream.of(given, parts.get(0)).filter(Objects::nonNull).collect(Collectors.joining(" ")));
  }

  /** Without what stands behind the number of a {@code tel:} address. */
  private static String number(ContentLine tel) {
    String number = tel.plain();
    int end = number.toLowerCase(Locale.ROOT).startsWith("tel:") ? number.indexOf(';') : -1;
    return end < 0 ? number : number.substring(0, end);
  }

  private static void profile(ContentLine line, AddressBookPerson person) {
    String user = line.parameter("X-USER");
    String account = line.plain().startsWith("x-apple:") ? "" : line.plain();
    boolean isAddress = account.contains("/");
    for (String network : line.types()) {
      person.account(network, isAddress || user.isEmpty() ? account : user);
    }
    person.site(account);
  }

  /** A name, or an address; a reference to another card says nothing to anybody. */
  private static String related(ContentLine line) {
    String who = line.plain();
    return who.toLowerCase(Locale.ROOT).startsWith("urn:") ? null : who;
  }
}
