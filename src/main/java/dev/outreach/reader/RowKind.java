package dev.outreach.reader;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that a user may keep by hand, and that a mapping may make of a tool's CSV: which
 * fields each has, and which it cannot do without.
 */
public enum RowKind {
  /** One row per touch. */
  TOUCHES(
      EnumSet.range(MappedField.OCCURRED_AT, MappedField.RECORD_ID),
      List.of(
          EnumSet.of(MappedField.OCCURRED_AT, MappedField.LOCAL_DATE),
          EnumSet.of(MappedField.CHANNEL),
          person(MappedField.FROM, MappedField.TO))),

  /** One row per person. */
  CONTACTS(
      person(MappedField.ROLE, MappedField.CONNECTED_ON, MappedField.REFERRED_BY),
      List.of(person())),

  /** One row per deal. */
  CONTRACTS(
      person(
          MappedField.CONTRACT_ID,
          MappedField.CONTRACT_KIND,
          MappedField.STATUS,
          MappedField.SIGNED_ON,
          MappedField.AMOUNT,
          MappedField.CURRENCY,
          MappedField.OWN_AMOUNT,
          MappedField.OWN_CURRENCY,
          MappedField.GROSS_AMOUNT,
          MappedField.REFERRED_BY,
          MappedField.NOTE),
      List.of(person(), EnumSet.of(MappedField.SIGNED_ON, MappedField.STATUS)));

  private final Set<MappedField> fields;
  private final List<Set<MappedField>> required;

  RowKind(Set<MappedField> fields, List<Set<MappedField>> required) {
    this.fields = Collections.unmodifiableSet(fields);
    this.required = required;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RowKind> of(String code) {
    return Arrays.stream(values()).filter(sheet -> sheet.code().equals(code)).findFirst();
  }

  public Set<MappedField> fields() {
    return fields;
  }

  /** Fields of which one is needed and none is present; empty if nothing is missing. */
  public Optional<Set<MappedField>> missing(Set<MappedField> present) {
    return required.stream().filter(any -> Collections.disjoint(any, present)).findFirst();
  }

  /** How a hand-kept file is read: a field is its own column, under any of its names. */
  public Mapping byHand() {
    Map<String, List<String>> columns =
        fields.stream()
            .filter(MappedField::isByHand)
            .collect(Collectors.toMap(MappedField::code, MappedField::headers));
    return new Mapping(code(), "", code(), columns, Map.of(), Map.of(), null, null);
  }

  /** The fields that say who. */
  private static Set<MappedField> person(MappedField... others) {
    Set<MappedField> fields = EnumSet.range(MappedField.PERSON_NAME, MappedField.HANDLE);
    fields.addAll(Arrays.asList(others));
    return fields;
  }
}
