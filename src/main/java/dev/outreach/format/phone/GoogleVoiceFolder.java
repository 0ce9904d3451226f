package dev.outreach.format.phone;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeHtml;
import dev.outreach.identity.Identifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Which numbers the people in one folder of Google Voice have: a page names a person in its file's
 * name, and most pages give the number inside. A folder may hold tens of thousands of pages, so it
 * is listed once: the last {@link #KEPT} folders are remembered, with {@link #NAMESAKES} pages of
 * each name, those of calls first.
 */
final class GoogleVoiceFolder {
  private static final int KEPT = 2;
  private static final int NAMESAKES = 4;
  private static final String NUMBERS = "div.contributor a.tel, div.message cite a.tel";
  private static final Map<Key, GoogleVoiceFolder> FOLDERS =
      new LinkedHashMap<>(4, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, GoogleVoiceFolder> eldest) {
          return size() > KEPT;
        }
      };

  private final Identifiers identifiers;
  private final Map<String, List<ExportFile>> pages = new HashMap<>();
  private final Map<String, Optional<String>> numbers = new HashMap<>();

  private GoogleVoiceFolder(ExportFile page, Identifiers identifiers) throws IOException {
    this.identifiers = identifiers;
    for (ExportFile other : page.siblings()) {
      GoogleVoiceName name = GoogleVoiceName.of(other);
      if (other.name().endsWith(".html") && !name.isEmpty() && !name.isNumber()) {
        List<ExportFile> namesakes = pages.computeIfAbsent(name.text(), n -> new ArrayList<>(1));
        namesakes.add(other);
        if (namesakes.size() > NAMESAKES) {
          namesakes.sort(Comparator.comparing(GoogleVoiceFolder::isChat));
          namesakes.remove(NAMESAKES);
        }
      }
    }
  }

  /** The folder that the page lies in. */
  static GoogleVoiceFolder of(ExportFile page, Identifiers identifiers) throws IOException {
    boolean isMember = page.member().isPresent();
    Path listed = isMember ? page.file() : page.file().toAbsolutePath().getParent();
    FileTime modified = Files.getLastModifiedTime(listed);
    Key key = new Key(listed, page.folder(), modified, identifiers);
    synchronized (FOLDERS) {
      GoogleVoiceFolder folder = FOLDERS.get(key);
      if (folder == null) {
        folder = new GoogleVoiceFolder(page, identifiers);
        FOLDERS.put(key, folder);
      }
      return folder;
    }
  }

  /** The number of the person of this name; nothing if no page gives one. */
  synchronized Optional<String> number(String name) throws IOException {
    if (!numbers.containsKey(name)) {
      Optional<String> number = Optional.empty();
      for (ExportFile page : pages.getOrDefault(name, List.of())) {
        number = number.isPresent() ? number : number(page);
      }
      numbers.put(name, number);
    }
    return numbers.get(name);
  }

  private Optional<String> number(ExportFile page) throws IOException {
    try {
      for (Element link : SafeHtml.read(page).select(NUMBERS)) {
        String number = GoogleVoiceCall.identifier(link, identifiers);
        if (number != null && link.selectFirst("abbr.fn") == null) {
          return Optional.of(number);
        }
      }
    } catch (RefusedFile e) {
      // It is refused when it is read itself.
    }
    return Optional.empty();
  }

  private static boolean isChat(ExportFile page) {
    return page.name().contains("- Text -");
  }

  private record Key(Path listed, String folder, FileTime modified, Identifiers identifiers) {}
}
