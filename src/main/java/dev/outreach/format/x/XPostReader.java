package dev.outreach.format.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.Entry;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.JsonRecords;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;

/** Reads the array of posts of an archive, one post a record. */
final class XPostReader implements RecordReader {
  private final XArchive archive;
  private final XPostTouches touches;
  private final Identifiers identifiers;
  private long count;

  XPostReader(XArchive archive, XAccount me, XNotes notes, Identifiers identifiers) {
    this.archive = archive;
    this.touches = new XPostTouches(me, notes);
    this.identifiers = identifiers;
  }

  @Override
  public List<Entry> next() throws IOException {
    return archive.read(this::record);
  }

  private List<Entry> record(JsonParser json) throws IOException {
    if (json.nextToken() == JsonToken.END_ARRAY) {
      archive.end();
      return null;
    }
    count++;
    return JsonRecords.object(
        json, "post " + count, (post, place) -> touches.of(place, XPost.read(post, identifiers)));
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
