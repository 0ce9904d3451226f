package dev.outreach.format.book;

import dev.outreach.export.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an event is held by video: if its place is a link to a video room or says so in words,
 * or, where it has no place, if such a link stands elsewhere in it. Beside a place the link is only
 * for those who cannot come; Google adds one to every event.
 */
final class VideoLink {
  private static final Pattern LINK =
      Pattern.compile(
          Stream.of(
                  "meet.google.com",
                  "hangouts.google.com",
                  "plus.google.com/hangouts",
                  "zoom.us",
                  "zoomgov.com",
                  "teams.microsoft.com",
                  "teams.live.com",
                  "meet.lync.com",
                  "join.skype.com",
                  "skype:",
                  "webex.com",
                  "gotomeeting.com",
                  "gotomeet.me",
                  "join.me",
                  "whereby.com",
                  "appear.in",
                  "meet.jit.si",
                  "bluejeans.com",
                  "livestorm.co",
                  "8x8.vc",
                  "facetime.apple.com",
                  "visio.numerique.gouv.fr",
                  "webconf.numerique.gouv.fr")
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?i)(?<![\\w-])(?:", ")")));
  private static final List<String> WORDS =
      List.of("teams", "zoom", "googlemeet", "skype", "webex", "visio", "videocall", "hangout");
  private static final List<String> ELSEWHERE =
      List.of(
          "URL",
          "CONFERENCE",
          "X-GOOGLE-CONFERENCE",
          "X-MICROSOFT-SKYPETEAMSMEETINGURL",
          "X-MICROSOFT-ONLINEMEETINGCONFLINK",
          "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
          "DESCRIPTION");

  private VideoLink() {}

  static boolean isIn(Component event) {
    String place = event.text("LOCATION");
    return place.isEmpty()
        ? ELSEWHERE.stream().anyMatch(property -> LINK.matcher(event.text(property)).find())
        : Stream.of(place.split(";")).filter(part -> !part.isBlank()).allMatch(VideoLink::isVideo);
  }

  private static boolean isVideo(String place) {
    String key = Text.key(place);
    return LINK.matcher(place).find() || WORDS.stream().anyMatch(key::contains);
  }
}
