package dev.outreach.format.phone;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.SafeHtml;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Google Voice from Takeout ({@code Takeout/Voice/Calls/*.html}): one page is one call, or a
 * stretch of one conversation by text. Pages are told by their time in the name and by their
 * microformat ({@code haudio}, {@code hChatLog}), which no language changes; {@code Bills.html},
 * greetings and attachments have neither. Spam is passed over, and so is a recording: its call has
 * a page of its own. A page without ids: what makes a touch one is its time, direction and party.
 */
public final class GoogleVoice implements Format {
  private static final Pattern NAME =
      Pattern.compile("(?is).*\\d{4}-\\d\\d-\\d\\dT\\d\\d_\\d\\d_\\d\\dZ?( ?\\(\\d+\\))?\\.html?");

  @Override
  public String name() {
    return "google-voice";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    if (!NAME.matcher(file.name()).matches()) {
      return false;
    }
    String head = new String(file.head(), StandardCharsets.ISO_8859_1);
    return head.contains("\"haudio\"") || head.contains("\"hChatLog");
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    Document page = SafeHtml.read(file);
    boolean isSpam = page.selectFirst("a[rel=tag][href$=\"#spam\"]") != null;
    List<Element> records = isSpam ? List.of() : page.select("div.haudio, div.message");
    return new Pages(file, page, records.iterator(), reading);
  }

  private static final class Pages implements RecordReader {
    private final Iterator<Element> records;
    private final GoogleVoiceCall calls;
    private final GoogleVoiceChat chat;
    private long count;

    Pages(ExportFile file, Document page, Iterator<Element> records, ReadingContext reading)
        throws IOException {
      GoogleVoiceOwner owner = GoogleVoiceOwner.of(file, reading);
      this.records = records;
      this.calls = new GoogleVoiceCall(file, owner, reading);
      this.chat = new GoogleVoiceChat(file, page, owner, reading);
    }

    @Override
    public List<Entry> next() throws IOException {
      if (!records.hasNext()) {
        return null;
      }
      Element record = records.next();
      count++;
      return record.hasClass("haudio")
          ? calls.entries(record, "call " + count)
          : chat.entries(record, "message " + count);
    }

    @Override
    public void close() {}
  }
}
