package dev.outreach.format.book;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Address books as vCards ({@code .vcf}) of versions 2.1 to 4.0, one or many in a file: iPhone,
 * macOS, Android, Google, Outlook and most others give them. One contact per card that has an
 * address, a number or a profile; lists of people and my own card are passed over.
 *
 * <p>Cards that somebody sent are in no address book: those beside a chat of WhatsApp and in Google
 * Voice's folders, where {@code Phones.vcf} holds my own numbers, are not taken.
 */
public final class VCards implements Format {
  private static final Pattern BEGIN = Pattern.compile("(?i)begin\\s{0,9}:\\s{0,9}vcard");
  private static final Pattern CHAT = Pattern.compile("(?i)_chat\\.txt|.*whatsapp.*\\.txt");

  @Override
  public String name() {
    return "vcard";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".vcf")
        && ContentLines.beginWith(file, BEGIN)
        && !Arrays.asList(file.folder().split("/")).contains("Voice")
        && file.siblings().stream().noneMatch(other -> CHAT.matcher(other.name()).matches());
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CardComponents cards = CardComponents.open(file, VCard.NAMES, VCard.PROPERTIES);
    return new RecordReader() {
      @Override
      public List<Entry> next() throws IOException {
        Component card = cards.next();
        if (card == null) {
          return null;
        }
        return card.fault() == null
            ? new VCard(card).entries(reading)
            : List.of(Reject.of(card.place(), card.fault(), null, null));
      }

      @Override
      public void close() throws IOException {
        cards.close();
      }
    };
  }

  /**
   * One vCard. What Apple and Google call a property stands beside it in its group ({@code
   * item1.X-ABLabel}). Instant messengers: {@code IMPP:skype:ana}, {@code X-SKYPE:ana}, Apple's
   * {@code X-SOCIALPROFILE;type=twitter;x-user=ana:http://twitter.com/ana}.
   */
  private record VCard(Component card) {
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
}
