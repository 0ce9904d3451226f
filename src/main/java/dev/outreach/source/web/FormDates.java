package dev.outreach.source.web;

import dev.outreach.source.Dates;
import dev.outreach.source.When;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a form was sent: in ISO 8601 or the usual figures, or as a WordPress site shows its dates
 * ({@code March 1, 2010 9:30 am}, {@code 1 mars 2010 9h30}). Of {@code 01/03/2010} the day is taken
 * to come first, whatever the site's setting.
 */
final class FormDates {
  private static final List<String> SHOWN =
      List.of(
          "MMMM d, yyyy h:mm a",
          "MMMM d, yyyy H:mm",
          "MMMM d, yyyy 'at' h:mm a",
          "d MMMM yyyy H'h'mm",
          "d MMMM yyyy H:mm",
          "d MMMM yyyy 'à' H'h'mm",
          "d MMMM yyyy 'à' H:mm",
          "d MMMM yyyy h:mm a");

  private final List<Dates> ways = new ArrayList<>();

  FormDates(ZoneId zone) {
    ways.add(Dates.in(zone));
    SHOWN.forEach(pattern -> ways.add(Dates.of(null, pattern, zone)));
  }

  Optional<When> when(String cell) {
    return ways.stream().flatMap(way -> way.when(cell).stream()).findFirst();
  }
}
