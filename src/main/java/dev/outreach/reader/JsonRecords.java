package dev.outreach.reader;

import com.fasterxml.jackson.core.JsonParser;
import dev.outreach.export.Entry;
import dev.outreach.export.JsonPaths;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeJson;
import java.io.IOException;
import java.util.List;

/** Reads JSON record by record, each of which is an object. */
public final class JsonRecords implements RecordReader {
  private final SafeJson json;
  private final JsonPaths paths;
  private final Values values;

  /** Reads the values at these paths, as they come. */
  public JsonRecords(SafeJson json, JsonPaths paths, Values values) {
    this.json = json;
    this.paths = paths;
    this.values = values;
  }

  /** What a value amounts to by its path; null where it is no record but holds some. */
  public interface Values {
    List<Entry> entries(String path, JsonParser json) throws IOException;
  }

  /** What an object amounts to; leaves it read. */
  public interface Objects {
    List<Entry> entries(JsonParser json, String place) throws IOException;
  }

  /** Reads the objects at a path; the place of the first is {@code <noun> 1}. */
  public static JsonRecords each(SafeJson json, String path, String noun, Objects objects) {
    return new JsonRecords(json, JsonPaths.of(path), new Counted(noun, objects));
  }

  /** What the object here amounts to; anything else is passed over and rejected. */
  public static List<Entry> object(JsonParser json, String place, Objects objects)
      throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      json.skipChildren();
      return List.of(Reject.of(place, "not-an-object", null, null));
    }
    return objects.entries(json, place);
  }

  @Override
  public List<Entry> next() throws IOException {
    return json.read(this::record);
  }

  private List<Entry> record(JsonParser parser) throws IOException {
    for (String path = paths.next(parser); path != null; path = paths.next(parser)) {
      List<Entry> entries = values.entries(path, parser);
      if (entries != null) {
        return entries;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private static final class Counted implements Values {
    private final String noun;
    private final Objects objects;
    private long count;

    Counted(String noun, Objects objects) {
      this.noun = noun;
      this.objects = objects;
    }

    @Override
    public List<Entry> entries(String path, JsonParser json) throws IOException {
      count++;
      return object(json, noun + " " + count, objects);
    }
  }
}
