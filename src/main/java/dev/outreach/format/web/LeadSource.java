package dev.outreach.format.web;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Text;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How they found us, in one short text: what they answered when asked; else the campaign of the
 * address by which they came ({@code google / cpc}); else the site they came from. Of addresses no
 * more than the host and the campaign is kept, and no e-mail address: either may name a person.
 */
final class LeadSource {
  private static final int LONGEST = 200;
  private static final int LOOKED_AT = 1_000;
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)\\S*+");

  /** What stands behind a host that is written without {@code https://}. */
  private static final Pattern PATH =
      Pattern.compile("^([\\p{L}\\d-]++(?:\\.[\\p{L}\\d-]++)++)[/?#].*");

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private LeadSource() {}

  /** Of a row of a form; null if nothing tells. */
  static String of(CsvTable.Line line, FormColumns columns) {
    String own = host(columns.cell(line, FormField.PAGE));
    return Stream.of(
            columns.cells(line, FormField.LEAD_SOURCE).map(LeadSource::said),
            Stream.of(campaign(line, columns)),
            columns.cells(line, FormField.PAGE).map(LeadSource::campaign),
            columns
                .cells(line, FormField.REFERER)
                .filter(cell -> own.isEmpty() || !own.equals(host(cell)))
                .map(LeadSource::said))
        .flatMap(found -> found)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Free text; of an address in it no more than its campaign or host. */
  static String said(String text) {
    String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    String campaign = LINK.matcher(start).matches() ? campaign(start) : null;
    if (campaign != null) {
      return campaign;
    }
    String hosts = LINK.matcher(start).replaceAll(link -> host(link.group()));
    StringBuilder said = new StringBuilder();
    for (String word : BLANKS.split(hosts)) {
      if (word.indexOf('@') <= 0) {
        said.append(PATH.matcher(word).replaceFirst("$1")).append(' ');
      }
    }
    String clean = said.toString().strip();
    return Text.orNull(clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
  }

  /** Empty where there is none. */
  private static String host(String link) {
    return WebAddress.of(link).map(WebAddress::host).orElse("");
  }

  private static String campaign(String address) {
    return WebAddress.of(address).flatMap(WebAddress::campaign).orElse(null);
  }

  /** Of forms that take the parts of the address down in fields of their own. */
  private static String campaign(CsvTable.Line line, FormColumns columns) {
    return WebAddress.campaign(
            columns.cell(line, FormField.CAMPAIGN_SOURCE),
            columns.cell(line, FormField.CAMPAIGN_MEDIUM),
            columns.cell(line, FormField.GOOGLE_CLICK) != null)
        .orElse(null);
  }
}
