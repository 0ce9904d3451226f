package dev.outreach.source.sheet;

import dev.outreach.source.Entry;
import dev.outreach.source.Reading;
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
 * fields each has, which it cannot do without, and what a row of it amounts to.
 */
public enum Sheet {
  /** One row per touch. */
  TOUCHES(
      EnumSet.range(Field.OCCURRED_AT, Field.RECORD_ID),
      List.of(
          EnumSet.of(Field.OCCURRED_AT, Field.LOCAL_DATE),
          EnumSet.of(Field.CHANNEL),
          person(Field.FROM, Field.TO)),
      TouchRow::entries),

  /** One row per person. */
  CONTACTS(
      person(Field.ROLE, Field.CONNECTED_ON, Field.REFERRED_BY),
      List.of(person()),
      ContactRow::entries),

  /** One row per deal. */
  CONTRACTS(
      person(
          Field.CONTRACT_ID,
          Field.CONTRACT_KIND,
          Field.STATUS,
          Field.SIGNED_ON,
          Field.AMOUNT,
          Field.CURRENCY,
          Field.OWN_AMOUNT,
          Field.OWN_CURRENCY,
          Field.GROSS_AMOUNT,
          Field.REFERRED_BY,
          Field.NOTE),
      List.of(person(), EnumSet.of(Field.SIGNED_ON, Field.STATUS)),
      ContractRow::entries);

  /** What a row amounts to; {@code source} is what its format is called in the tables. */
  interface Maker {
    List<Entry> entries(FieldRow row, Reading reading, String source) throws BadCell;
  }

  private final Set<Field> fields;
  private final List<Set<Field>> required;
  private final Maker maker;

  Sheet(Set<Field> fields, List<Set<Field>> required, Maker maker) {
    this.fields = Collections.unmodifiableSet(fields);
    this.required = required;
    this.maker = maker;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Sheet> of(String code) {
    return Arrays.stream(values()).filter(sheet -> sheet.code().equals(code)).findFirst();
  }

  Set<Field> fields() {
    return fields;
  }

  Maker maker() {
    return maker;
  }

  /** The fields of which it lacks even one, but needs one; nothing where it can do. */
  Optional<Set<Field>> missing(Set<Field> present) {
    return required.stream().filter(any -> Collections.disjoint(any, present)).findFirst();
  }

  /** How a hand-kept file is read: a field is its own column, under any of its names. */
  Mapping byHand() {
    Map<String, List<String>> columns =
        fields.stream()
            .filter(Field::isByHand)
            .collect(Collectors.toMap(Field::code, Field::headers));
    return new Mapping(code(), "", code(), columns, Map.of(), Map.of(), null, null);
  }

  /** The fields that say who. */
  private static Set<Field> person(Field... others) {
    Set<Field> fields = EnumSet.range(Field.PERSON_NAME, Field.HANDLE);
    fields.addAll(Arrays.asList(others));
    return fields;
  }
}
