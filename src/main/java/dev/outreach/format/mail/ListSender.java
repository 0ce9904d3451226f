package dev.outreach.format.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who wrote a mail that a list passed on under its own address, as Google Groups, Mailman and
 * groups.io do where the domain of the writer forbids that others send in its name (DMARC): {@code
 * "Ana Lima via Contact" <contact@example.org>}. The list may be an address of mine.
 */
final class ListSender {
  private static final Pattern VIA =
      Pattern.compile("(?i)\\s*'?(.{1,200}?)'? (?:via|through|par|über|por|tramite) .+");

  /** groups.io: {@code ana=example.com@groups.io}. */
  private static final Pattern CODED =
      Pattern.compile("([^@=\\s]{1,64})=([^@=\\s]{1,200}\\.[^@=\\s.]{2,63})@.*");

  private ListSender() {}

  /** Puts the writer in the place of the list, if the headers tell who it was. */
  static void restore(MailHeaders headers) {
    List<MailAddress> from = headers.addresses("from");
    boolean isPassedOn =
        Stream.of("list-id", "list-post", "mailing-list", "x-original-sender", "x-beenthere")
                .anyMatch(headers::has)
            || headers.word("precedence").equals("list");
    if (from.size() != 1 || !isPassedOn) {
      return;
    }
    MailAddress list = from.get(0);
    Matcher via = VIA.matcher(list.name() == null ? "" : list.name());
    Optional<MailAddress> original = other(headers, list, "x-original-from");
    if (original.isPresent()) {
      headers.set("from", written(original.get().name(), original.get().address()));
    } else if (via.matches()) {
      writer(headers, list)
          .ifPresent(address -> headers.set("from", written(via.group(1), address)));
    }
  }

  private static Optional<String> writer(MailHeaders headers, MailAddress list) {
    Matcher coded = CODED.matcher(list.address());
    if (coded.matches()) {
      return Optional.of(coded.group(1) + "@" + coded.group(2));
    }
    List<String> post = headers.addresses("list-post").stream().map(MailAddress::address).toList();
    return other(headers, list, "x-original-sender", "reply-to")
        .map(MailAddress::address)
        .filter(address -> post.stream().noneMatch(address::equalsIgnoreCase));
  }

  /** The first address of these headers that is not the list's. */
  private static Optional<MailAddress> other(
      MailHeaders headers, MailAddress list, String... names) {
    return headers.addresses(names).stream()
        .filter(address -> !address.address().equalsIgnoreCase(list.address()))
        .findFirst();
  }

  private static String written(String name, String address) {
    String plain = name == null ? "" : name.replaceAll("[\"\\\\]", "");
    return plain.isEmpty() ? address : "\"" + plain + "\" <" + address + ">";
  }
}
