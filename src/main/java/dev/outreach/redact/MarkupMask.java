package dev.outreach.redact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML and HTML: the names of elements and attributes stay, as far as it can be told that they are.
 */
final class MarkupMask {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_:.-]{0,79}");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml\\s{1,9}version=[\"']1\\.[01][\"']"
              + "(?:\\s{1,9}encoding=[\"']([A-Za-z0-9._-]{1,40})[\"'])?"
              + "(?:\\s{1,9}standalone=[\"'](?:yes|no)[\"'])?\\s{0,9}\\?>");
  private static final Pattern DOCTYPE =
      Pattern.compile("<!DOCTYPE(?:\\s{1,9}html)?(?=[\\s>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:([A-Za-z][A-Za-z0-9]{0,30})|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");
  private static final Set<String> SIGNS = Set.of("amp", "lt", "gt", "quot", "apos", "nbsp");

  /** In a web page {@code <Lima>} is no element but an address that was not escaped. */
  private static final Set<String> HTML =
      Set.of(
          ("a abbr acronym address area article aside audio b base bdi bdo big blockquote body br"
                  + " button canvas caption center cite code col colgroup data datalist dd del"
                  + " details dfn dialog dir div dl dt em embed fieldset figcaption figure font"
                  + " footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img"
                  + " input ins kbd label legend li link main map mark menu meta meter nav noframes"
                  + " noscript object ol optgroup option output p param path picture pre progress q"
                  + " rp rt ruby s samp script section select small source span strike strong style"
                  + " sub summary sup svg table tbody td template textarea tfoot th thead time title"
                  + " tr track tt u ul var video wbr")
              .split(" "));

  private final String text;
  private final boolean isHtml;
  private final StringBuilder out = new StringBuilder();

  private MarkupMask(String text, boolean isHtml) {
    this.text = text;
    this.isHtml = isHtml;
  }

  static String of(String text, boolean isHtml) {
    return new MarkupMask(text, isHtml).masked();
  }

  private String masked() {
    int i = 0;
    while (i < text.length()) {
      int open = text.indexOf('<', i);
      if (open < 0) {
        out.append(withEntities(text.substring(i)));
        break;
      }
      out.append(withEntities(text.substring(i, open)));
      i = markup(open);
    }
    return out.toString();
  }

  /** Masks what begins with this {@code <}; where it ends. */
  private int markup(int open) {
    if (text.startsWith("<!--", open)) {
      return enclosed(open, "<!--", "-->");
    }
    if (text.startsWith("<![CDATA[", open)) {
      return enclosed(open, "<![CDATA[", "]]>");
    }
    if (text.startsWith("<?", open)) {
      Matcher declaration = DECLARATION.matcher(text).region(open, text.length());
      boolean isKept =
          declaration.lookingAt()
              && (declaration.group(1) == null || MailMask.isCharset(declaration.group(1)));
      if (isKept) {
        out.append(declaration.group());
        return declaration.end();
      }
      return enclosed(open, "<?", "?>");
    }
    Matcher type = DOCTYPE.matcher(text).region(open, text.length());
    if (type.lookingAt()) {
      return enclosed(open, type.group(), ">");
    }
    return tag(open);
  }

  /** Keeps what opens and what closes, and masks all between them. */
  private int enclosed(int open, String opening, String closing) {
    int from = open + opening.length();
    int close = text.indexOf(closing, from);
    out.append(opening).append(Mask.of(text.substring(from, close < 0 ? text.length() : close)));
    out.append(close < 0 ? "" : closing);
    return close < 0 ? text.length() : close + closing.length();
  }

  private int tag(int open) {
    boolean isEnd = text.startsWith("</", open);
    int from = open + (isEnd ? 2 : 1);
    Matcher name = NAME.matcher(text).region(from, text.length());
    if (!name.lookingAt() || !isElement(name.group()) || !endsName(name.end())) {
      out.append('<');
      return open + 1;
    }
    out.append(text, open, name.end());
    int end = attributes(name.end());
    String element = name.group().toLowerCase(Locale.ROOT);
    boolean isRaw = isHtml && !isEnd && (element.equals("script") || element.equals("style"));
    return isRaw ? raw(end, "</" + element) : end;
  }

  /** Script is no markup, whatever {@code <} stands in it. */
  private int raw(int from, String closing) {
    int close = from;
    while (close < text.length()
        && !text.regionMatches(true, close, closing, 0, closing.length())) {
      close++;
    }
    out.append(Mask.of(text.substring(from, close)));
    return close;
  }

  private boolean isElement(String name) {
    boolean isKnown = !isHtml || HTML.contains(name.toLowerCase(Locale.ROOT));
    return isKnown && !name.endsWith(":") && !Mask.isPersonal(name);
  }

  private boolean endsName(int at) {
    return at == text.length()
        || text.charAt(at) == '>'
        || Character.isWhitespace(text.charAt(at))
        || text.startsWith("/>", at);
  }

  /** Masks all up to the end of the tag, but for names that a value is given to. */
  private int attributes(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '<') {
      char c = text.charAt(i);
      if (c == '>') {
        out.append(c);
        return i + 1;
      }
      if (c == '"' || c == '\'') {
        i = quoted(i);
        continue;
      }
      Matcher name = NAME.matcher(text).region(i, text.length());
      boolean isName = name.lookingAt();
      int end = isName ? name.end() : text.offsetByCodePoints(i, 1);
      String word = text.substring(i, end);
      boolean isKept =
          isName
              && Character.isWhitespace(text.charAt(i - 1))
              && isAssigned(end)
              && !Mask.isPersonal(word);
      out.append(isKept ? word : Mask.of(word));
      i = end;
    }
    return i;
  }

  private boolean isAssigned(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '=';
  }

  private int quoted(int open) {
    char quote = text.charAt(open);
    int close = text.indexOf(quote, open + 1);
    int end = close < 0 ? text.length() : close;
    out.append(quote).append(withEntities(text.substring(open + 1, end)));
    out.append(close < 0 ? "" : quote);
    return close < 0 ? end : end + 1;
  }

  /** A character that is written as its number or name is masked, and written so again. */
  private static String withEntities(String text) {
    StringBuilder masked = new StringBuilder();
    int done = 0;
    for (MatchResult entity : ENTITY.matcher(text).results().toList()) {
      masked.append(Mask.of(text.substring(done, entity.start()))).append(entity(entity));
      done = entity.end();
    }
    return masked.append(Mask.of(text.substring(done))).toString();
  }

  private static String entity(MatchResult entity) {
    String name = entity.group(1);
    if (name != null) {
      String letter = Character.isUpperCase(name.charAt(0)) ? "&Eacute;" : "&eacute;";
      return SIGNS.contains(name) ? entity.group() : letter;
    }
    boolean isHex = entity.group(3) != null;
    int c = isHex ? Integer.parseInt(entity.group(3), 16) : Integer.parseInt(entity.group(2));
    int masked = Character.isValidCodePoint(c) ? Mask.of(c) : '0';
    return isHex ? "&#x" + Integer.toHexString(masked) + ";" : "&#" + masked + ";";
  }
}
