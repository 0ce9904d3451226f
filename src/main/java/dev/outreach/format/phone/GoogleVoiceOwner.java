package dev.outreach.format.phone;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Text;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Who I am in a Google Voice export: the numbers of {@code Phones.vcf} in the folder above the
 * pages (the one labelled {@code Google Voice} is what others see), and the configured ones. In a
 * conversation the export marks me itself: my name stands in an {@code <abbr>}, the others' in a
 * {@code <span>}.
 *
 * @param number my Google Voice number as an identifier; null where nothing tells
 * @param numbers all of mine
 */
record GoogleVoiceOwner(String number, Set<String> numbers) {
  private static final String FILE = "Phones.vcf";
  private static final int LARGEST = 1 << 16;
  private static final Pattern PHONE =
      Pattern.compile("(?im)^(?:(\\w+)\\.)?TEL[^:\\r\\n]*:([^\\r\\n]*)");
  private static final Pattern LABEL =
      Pattern.compile("(?im)^(\\w+)\\.X-ABLabel:\\s*Google Voice\\s*$");

  static GoogleVoiceOwner of(ExportFile page, ReadingContext reading) throws IOException {
    String card = card(page);
    Matcher label = LABEL.matcher(card);
    String group = label.find() ? label.group(1) : null;
    Set<String> numbers = new HashSet<>(reading.me().identifiers());
    String shown = null;
    Matcher phone = PHONE.matcher(card);
    while (phone.find()) {
      String number = reading.identifiers().phone(phone.group(2)).orElse(null);
      if (number != null) {
        numbers.add(number);
        shown = group != null && group.equals(phone.group(1)) ? number : shown;
      }
    }
    return new GoogleVoiceOwner(shown, numbers);
  }

  /** Whether the sender that this link names is me. */
  boolean isMe(Element link, Identifiers identifiers) {
    String number = GoogleVoiceCall.identifier(link, identifiers);
    return link.selectFirst("abbr.fn") != null || number != null && numbers.contains(number);
  }

  private static String card(ExportFile page) throws IOException {
    try {
      ExportFile file = file(page);
      if (file == null) {
        return "";
      }
      char[] text = new char[LARGEST];
      try (Reader in = Text.reader(file)) {
        int length = 0;
        for (int n = 0; n >= 0 && length < LARGEST; n = in.read(text, length, LARGEST - length)) {
          length += n;
        }
        return new String(text, 0, length);
      }
    } catch (RefusedFile e) {
      // No such file in the archive, or one that cannot be unpacked: the pages say enough.
      return "";
    }
  }

  /** The card in the folder above, which is asked for by its name: a folder may be long. */
  private static ExportFile file(ExportFile page) {
    if (page.member().isPresent()) {
      String folder = page.folder();
      return page.member(folder.substring(0, folder.lastIndexOf('/') + 1) + FILE);
    }
    Path above = page.file().toAbsolutePath().getParent().resolveSibling(FILE);
    return Files.isRegularFile(above) ? ExportFile.of(above, FILE, page.limits()) : null;
  }
}
