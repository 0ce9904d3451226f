package dev.outreach.format.mail;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whom a bounce is about, where no field and no line of a known form says it, but the sentences of
 * its mail system do, each in its own words. Only what stands before the mail given back is read:
 * from there on every address is one that I wrote.
 */
final class BounceWords {
  private static final String PART = "[^<>\\s@:;,()\\[\\]\"'=]";
  private static final String ADDRESS = PART + "{1,64}@" + PART + "{3,254}";
  private static final Pattern ANY = Pattern.compile("(" + ADDRESS + ")");

  /**
   * An address that opens a line before its error or a bracket, or behind a number of SMTP; or ends
   * a phrase such as {@code could not be delivered to: ana@example.org}.
   */
  private static final Pattern PHRASE =
      Pattern.compile(
          ("(?im)^[ \\t]*(?:<|\\[|'|mailto:)?({a})[>'\\]]?"
                  + "(?::? ?[(\\[\\d].*|:? on .*|\\.{3}.*|:?[ \\t\\r]*)$"
                  + "|^[ \\t<>]*[45]\\d\\d (?:[45]\\.\\d{1,3}\\.\\d{1,3} )?<?({a})"
                  + "|\\bRCPT TO: ?<?({a})"
                  + "|(?:fail|error|deliver|address|recipient|user|account|destinataire|adresse)"
                  + "[a-z0-9 ()éèà]{0,60}: ?<?({a})")
              .replace("{a}", ADDRESS));

  /** What stands in the first header of a mail that is given back, or over it. */
  private static final Pattern GIVEN_BACK =
      Pattern.compile(
          "(?im)^(?:(?:Received|Return-Path|Message-ID|From|MIME-Version|DKIM-Signature|X-[\\w-]+):.*\\r"
              + "?\\n"
              + "(?:[!-9;-~]{1,76}:|[ \\t]+\\S)|[- ]{2,}.{0,40}(?:original|copy of|unsent|returned)"
              + " (?:message|mail|your message).*$)");

  private static final Pattern FAILURE =
      Pattern.compile(
          "(?i)fail|deliver|error|erreur|fehler|errore|unknown|not"
              + " (?:found|exist|recogni|listed|accept|reach)|no such|reject|invalid|does"
              + " ?n[o']t|could ?n[o']t|cannot|unable|full|quota|disabled|refus"
              + "|inconnu|introuvable|n'existe|remis|distribu|délivr|échou|échec|saturé|nicht|unbekannt|zugestellt|no"
              + " (?:existe|se ha)|entrega|desconocid|impossibile"
              + "|consegn|recapit|niet|onbekend|bezorg");

  private static final Pattern FOR_HELP =
      Pattern.compile(
          "(?i)contact|help|assist|question|write to|problems?:|report|aide|renseignement|écri[rv]"
              + "|hilfe|ayuda|aiuto|assistenza|please send|postmaster");

  private static final Pattern OF_THE_SYSTEM =
      Pattern.compile(
          "(?i)(?:mailer-daemon|mail-daemon|post[-_.]?master|abuse|support|help(?:desk)?"
              + "|no-?reply|hostmaster|system administrator)@.*");

  private BounceWords() {}

  /** Whom the text of a bounce names, or its subject where the text names nobody. */
  static Set<String> failed(MailMessage mail, List<String> wroteTo, Predicate<String> isMine) {
    Set<String> failed = failed(mail.text(), wroteTo, isMine);
    String subject = mail.headers().text("subject");
    return failed.isEmpty() && subject != null
        ? addresses(ANY, subject, address -> !isMine.test(address))
        : failed;
  }

  /**
   * Addresses that failed, as the text has them; empty where it names none for sure.
   *
   * @param wroteTo to whom the mail went, as far as its headers say
   */
  static Set<String> failed(String text, List<String> wroteTo, Predicate<String> isMine) {
    String words = ofSystem(text);
    Predicate<String> isOther =
        address -> !isMine.test(address) && !OF_THE_SYSTEM.matcher(address).matches();
    Set<String> all = addresses(ANY, words, isOther);
    Set<String> written = wroteTo.stream().map(BounceWords::lower).collect(Collectors.toSet());
    Set<String> known = new LinkedHashSet<>(all);
    known.removeIf(address -> !written.contains(lower(address)));
    if (!known.isEmpty()) {
      return known;
    }
    Set<String> phrased = addresses(PHRASE, words, isOther);
    if (!phrased.isEmpty()) {
      return phrased;
    }
    Set<String> failed = inSentences(words, isOther, FAILURE);
    if (!failed.isEmpty()) {
      return failed;
    }
    Set<String> only = inSentences(words, isOther, ANY);
    return only.size() == 1 ? only : Set.of();
  }

  /** The text up to where the mail that it gives back begins. */
  static String ofSystem(String text) {
    Matcher end = GIVEN_BACK.matcher(text);
    return end.find() ? text.substring(0, end.start()) : text;
  }

  /**
   * Of paragraphs that hold such words, sentence by sentence but for those that say whom to ask.
   */
  private static Set<String> inSentences(String words, Predicate<String> isOther, Pattern such) {
    Set<String> found = new LinkedHashSet<>();
    for (String paragraph : words.split("\\r?\\n[ \\t]*\\r?\\n")) {
      if (such.matcher(paragraph).find()) {
        paragraph
            .lines()
            .flatMap(line -> Arrays.stream(line.split("(?<=[.!?]) ")))
            .filter(sentence -> !FOR_HELP.matcher(sentence).find())
            .forEach(sentence -> found.addAll(addresses(ANY, sentence, isOther)));
      }
    }
    return found;
  }

  private static Set<String> addresses(Pattern form, String text, Predicate<String> isWanted) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      IntStream.rangeClosed(1, matcher.groupCount())
          .mapToObj(matcher::group)
          .filter(Objects::nonNull)
          .map(address -> address.replaceFirst("(?i)^mailto:", "").replaceFirst("[.!?…]+$", ""))
          .filter(address -> address.indexOf('.', address.indexOf('@')) > 0)
          .filter(isWanted)
          .forEach(found::add);
    }
    return found;
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
