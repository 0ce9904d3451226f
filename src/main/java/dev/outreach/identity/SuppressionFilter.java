package dev.outreach.identity;

import dev.outreach.identity.Traces.Mark;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Takes erased people out of records, whether they come in or are stored: the same record meets the
 * same fate. Not for several threads.
 */
public final class SuppressionFilter {
  /** What became of a record. */
  public enum Effect {
    NONE,
    /** It is somebody else's, and names the erased person no more. */
    CHANGED,
    /** It is the erased person's. */
    GONE
  }

  /** Where an erased person stood in a text that is kept. */
  public static final String ERASED = "…";

  private static final Map<String, Places> PLACES =
      Map.of(
          Touches.NAME,
          new Places(
              Touches.SCHEMA,
              List.of(
                  Touches.COMPANY,
                  Touches.TOOL_CAMPAIGN,
                  Touches.STEP,
                  Touches.VARIANT,
                  Touches.SENDER,
                  Touches.SUBJECT,
                  Touches.NOTE,
                  Touches.LEAD_SOURCE),
              List.of(Touches.THREAD, Touches.MESSAGE_KEY)),
          Contacts.NAME,
          new Places(
              Contacts.SCHEMA,
              List.of(Contacts.COMPANY, Contacts.ROLE, Contacts.REFERRED_BY),
              List.of()),
          Contracts.NAME,
          new Places(
              Contracts.SCHEMA,
              List.of(Contracts.COMPANY, Contracts.REFERRED_BY, Contracts.NOTE),
              List.of()),
          Quarantine.NAME,
          new Places(Quarantine.SCHEMA, List.of(Quarantine.FIELD), List.of()));

  /** Where the cells of a table are that may tell of people; -1 for one that it lacks. */
  private record Places(
      int identifiers, int party, int name, int company, int answers, int[] texts, int[] keys) {
    Places(StructType schema, List<String> texts, List<String> keys) {
      this(
          at(schema, Touches.IDENTIFIERS),
          at(schema, Touches.PARTY),
          at(schema, Touches.PERSON_NAME),
          at(schema, Touches.COMPANY),
          at(schema, Touches.IN_REPLY_TO),
          texts.stream().mapToInt(schema::fieldIndex).toArray(),
          keys.stream().mapToInt(schema::fieldIndex).toArray());
    }

    private static int at(StructType schema, String column) {
      return Arrays.asList(schema.fieldNames()).indexOf(column);
    }
  }

  private final SuppressedMarks marks;
  private final SuppressedTexts texts;

  SuppressionFilter(Suppression suppression) {
    this.marks = new SuppressedMarks(suppression);
    this.texts = new SuppressedTexts(marks);
  }

  /**
   * Takes them out of a record.
   *
   * @param table that the record is of
   * @param cells its own columns in the order of the schema, and any behind them; changed in place
   */
  public Effect take(String table, Object[] cells) {
    Places at = PLACES.get(table);
    boolean isChanged = false;
    if (at.identifiers() >= 0) {
      Effect effect = takePerson(at, cells);
      if (effect == Effect.GONE) {
        return effect;
      }
      isChanged = effect == Effect.CHANGED;
    }
    for (int text : at.texts()) {
      isChanged |= put(cells, text, text((String) cells[text]));
    }
    for (int key : at.keys()) {
      isChanged |= isNamed((String) cells[key]) && put(cells, key, null);
    }
    if (at.answers() >= 0) {
      List<String> answers = strings(cells[at.answers()]);
      List<String> left = answers.stream().filter(answer -> !isNamed(answer)).toList();
      isChanged |=
          left.size() < answers.size() && put(cells, at.answers(), left.toArray(String[]::new));
    }
    return isChanged ? Effect.CHANGED : Effect.NONE;
  }

  /**
   * The cells of a row, as {@link #take} wants them.
   *
   * @param size how many there are to be; those behind the row's own are null
   */
  public static Object[] cells(Row row, int size) {
    Object[] cells = new Object[size];
    for (int i = 0; i < row.size(); i++) {
      cells[i] = row.get(i);
    }
    return cells;
  }

  private Effect takePerson(Places at, Object[] cells) {
    List<String> identifiers = strings(cells[at.identifiers()]);
    String name = (String) cells[at.name()];
    String company = (String) cells[at.company()];
    List<String> left = identifiers.stream().filter(each -> !has(Mark.SHARED.of(each))).toList();
    boolean isLess = left.size() < identifiers.size();
    if (isOwn(identifiers, name) || isLess && left.isEmpty()) {
      return Effect.GONE;
    }
    boolean isWeak = left.stream().allMatch(WeakNames::isWeak);
    boolean isTheirName =
        (isWeak || isLess)
            && (name == null
                ? left.stream().anyMatch(each -> isNameOf(each, company))
                : isSuppressed(name, company));
    if (isWeak && isTheirName && isNothingElse(left, name, company)) {
      return Effect.GONE;
    }
    boolean isNamed = name != null && isTheirName;
    if (isNamed) {
      cells[at.name()] = null;
    }
    if (isLess) {
      cells[at.identifiers()] = left.toArray(String[]::new);
      if (at.party() >= 0) {
        cells[at.party()] = left.get(0);
      }
    }
    return isNamed || isLess ? Effect.CHANGED : Effect.NONE;
  }

  /** As {@link Directory#person} tells whose a record is. */
  private boolean isOwn(List<String> identifiers, String name) {
    if (identifiers.stream().anyMatch(each -> has(Mark.OWN.of(each)))) {
      return true;
    }
    return !identifiers.isEmpty()
        && identifiers.get(0).startsWith(Zones.NUMBER)
        && PersonName.key(name)
            .filter(key -> has(Mark.OWN.of(Directory.named(identifiers.get(0), key))))
            .isPresent();
  }

  private boolean isNameOf(String weak, String company) {
    String[] nameAndCompany = TracesFinder.nameAndCompany(weak);
    return WeakNames.isWeak(weak)
        && isSuppressed(nameAndCompany[0], nameAndCompany[1] == null ? company : nameAndCompany[1]);
  }

  private boolean isSuppressed(String name, String company) {
    Optional<String> key = PersonName.key(name).filter(PersonName::isWhole);
    if (key.isEmpty()) {
      return false;
    }
    // A private client may stand where the company does.
    Optional<String> firm =
        PersonName.key(company).equals(key) ? Optional.empty() : CompanyName.key(company);
    return firm.isEmpty()
        ? has(Mark.NAME.of(key.get()))
        : has(Mark.named(key.get(), firm.get())) || has(Mark.named(key.get(), Traces.ANY_COMPANY));
  }

  /** A firm that is known by its own name is somebody else than the person who speaks for it. */
  private static boolean isNothingElse(List<String> weak, String name, String company) {
    if (weak.isEmpty()) {
      return CompanyName.key(company).isEmpty();
    }
    Optional<String> key = PersonName.key(name);
    return name == null
        || weak.stream()
            .allMatch(each -> PersonName.key(TracesFinder.nameAndCompany(each)[0]).equals(key));
  }

  /** The text with {@link #ERASED} in the place of each of them; null where no more is left. */
  public String text(String text) {
    return texts.without(text);
  }

  /** As {@link #text}, of a text that must not be missing. */
  public String path(String text) {
    String left = text(text);
    return left == null ? ERASED : left;
  }

  /** Whether the text names one of them. */
  public boolean isNamed(String text) {
    return !Objects.equals(text, text(text));
  }

  private boolean has(String mark) {
    return marks.has(mark);
  }

  private static boolean put(Object[] cells, int at, Object cell) {
    boolean isOther = !Objects.equals(cells[at], cell);
    cells[at] = cell;
    return isOther;
  }

  /** As a reader gives them, or as a table does. */
  private static List<String> strings(Object cell) {
    if (cell == null) {
      return List.of();
    }
    if (cell instanceof String[] array) {
      return List.of(array);
    }
    return Stream.of(CollectionConverters.asJavaCollection((Iterable<?>) cell).toArray())
        .map(String.class::cast)
        .toList();
  }
}
