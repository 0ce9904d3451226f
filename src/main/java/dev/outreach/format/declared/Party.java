package dev.outreach.format.declared;

import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.MappedField;
import dev.outreach.reader.ReadingContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom a row speaks of. Identifiers are those of e-mail, phone and handle, in this order; where
 * there is none, the name stands in, and where there is no name either, the company's. A name
 * beside an identifier is no identifier: two people may share it. What is mine is left out.
 *
 * @param identifiers empty if nobody is named, or only me or a withheld number
 * @param isNamed whether the row names anybody, be it me or a withheld number
 */
record Party(List<String> identifiers, String name, String company, boolean isNamed) {
  private static final Pattern SEVERAL = Pattern.compile("[;,]|\\s/\\s");
  private static final Pattern ANGLED = Pattern.compile("[^<>]*<([^<>]*)>\\s*");
  private static final Pattern SERVICE = Pattern.compile("[*#\\d]{1,6}");
  private static final Set<String> EMPTY =
      Set.of("", "na", "nc", "null", "none", "aucun", "aucune");
  private static final Set<String> WITHHELD =
      Set.of(
          ("anonymous anonyme private prive privatenumber numeroprive withheld masque numeromasque"
                  + " appelmasque unknown inconnu numeroinconnu restricted nocallerid unavailable"
                  + " indisponible")
              .split(" "));

  /** The person of an address book or a deal. */
  static Party of(FieldRow row, ReadingContext reading) throws BadCell {
    return of(row, reading, null, List.of());
  }

  /**
   * The counterpart of a touch on this channel.
   *
   * @param ends {@link MappedField#FROM} and {@link MappedField#TO}, the counterpart's first
   */
  static Party of(FieldRow row, ReadingContext reading, String channel, List<MappedField> ends)
      throws BadCell {
    ExportOwner me = reading.me();
    Set<String> identifiers = new LinkedHashSet<>();
    identifiers.addAll(addresses(row, MappedField.EMAIL, reading.identifiers()));
    identifiers.addAll(addresses(row, MappedField.PHONE, reading.identifiers()));
    identifiers.addAll(handle(row, channel, reading.identifiers()));
    if (identifiers.isEmpty()) {
      identifiers.addAll(counterpart(row, ends, reading));
    }
    identifiers.removeIf(me::isMe);

    String name = row.personName();
    boolean isPerson = name != null && !EMPTY.contains(Text.key(name));
    boolean isNamed =
        isPerson
            || Stream.of(
                    MappedField.EMAIL,
                    MappedField.PHONE,
                    MappedField.HANDLE,
                    MappedField.FROM,
                    MappedField.TO)
                .anyMatch(field -> !isEmpty(row.text(field)));
    String known = isPerson && !isWithheld(name) && !me.isNamed(name) ? name : null;
    String company = row.text(MappedField.COMPANY);
    if (identifiers.isEmpty() && (known != null || !isNamed)) {
      (known != null
              ? reading.identifiers().name(known, company)
              : reading.identifiers().name(company, null))
          .ifPresent(identifiers::add);
    }
    return new Party(List.copyOf(identifiers), known, company, isNamed || !identifiers.isEmpty());
  }

  /** Whom the row speaks of is me alone, or withheld: nobody to count. */
  boolean isNobody() {
    return isNamed && identifiers.isEmpty();
  }

  /** The first end that is not mine; beyond a withheld one there is only me. */
  private static List<String> counterpart(
      FieldRow row, List<MappedField> ends, ReadingContext reading) throws BadCell {
    for (MappedField end : ends) {
      List<String> addresses = addresses(row, end, reading.identifiers());
      if (addresses.isEmpty() || !reading.me().identifiers().containsAll(addresses)) {
        return addresses;
      }
    }
    return List.of();
  }

  /** The addresses or numbers of a cell, which may hold several. */
  private static List<String> addresses(FieldRow row, MappedField field, Identifiers identifiers)
      throws BadCell {
    List<String> found = new ArrayList<>();
    String cell = row.text(field);
    if (isEmpty(cell) || isWithheld(cell)) {
      return found;
    }
    if (field != MappedField.EMAIL && isShortened(cell)) {
      throw new BadCell(Reject.SHORTENED, field, cell);
    }
    // One style of writing a number has slashes between its digits, so they part only with spaces.
    for (String part : SEVERAL.split(cell)) {
      // A tool also logs calls to extensions, voicemail and services: no person has such a number.
      boolean isService =
          (field == MappedField.FROM || field == MappedField.TO)
              && SERVICE.matcher(part.strip()).matches();
      if (!part.isBlank() && !isService) {
        // A video call's log has an address where another call's has a number.
        boolean isEmail = field == MappedField.EMAIL || part.contains("@");
        Optional<String> address =
            isEmail ? identifiers.email(bare(part)) : identifiers.phone(part);
        String reason = isEmail ? "bad-email" : "bad-phone";
        found.add(address.orElseThrow(() -> new BadCell(reason, field, cell)));
      }
    }
    return found;
  }

  private static boolean isShortened(String cell) {
    return Stream.of(cell.split(";")).anyMatch(Identifiers::isShortened);
  }

  private static List<String> handle(FieldRow row, String channel, Identifiers identifiers)
      throws BadCell {
    String cell = row.text(MappedField.HANDLE);
    return isEmpty(cell) || isWithheld(cell)
        ? List.of()
        : List.of(
            Handle.of(cell, channel, identifiers)
                .orElseThrow(() -> new BadCell("bad-handle", MappedField.HANDLE, cell)));
  }

  private static String bare(String email) {
    Matcher angled = ANGLED.matcher(email);
    return email.indexOf('<') >= 0 && angled.matches() ? angled.group(1) : email;
  }

  private static boolean isEmpty(String cell) {
    return cell == null || EMPTY.contains(Text.key(cell));
  }

  private static boolean isWithheld(String cell) {
    return WITHHELD.contains(Text.key(cell));
  }
}
