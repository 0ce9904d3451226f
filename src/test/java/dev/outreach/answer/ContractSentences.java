package dev.outreach.answer;

import static dev.outreach.answer.ContractAnswerTest.clients;
import static dev.outreach.answer.ContractAnswerTest.firsts;
import static dev.outreach.answer.ContractAnswerTest.opened;
import static dev.outreach.answer.ContractAnswerTest.signed;
import static dev.outreach.answer.ContractWaitTest.waited;

import java.math.BigDecimal;
import java.util.List;

/** When each sentence on contracts is said, and when not. */
final class ContractSentences {
  static final List<SentenceCase> ALL =
      List.of(
          new SentenceCase(
              "nothing",
              "no message, call or meeting has been read",
              "n’a encore été lu",
              Given.empty("channel_conversion"),
              signed(20, 0, 0, 20, 0, 0.0)),
          new SentenceCase(
              "clients",
              "1 client has signed 1 contract",
              "1 client a signé 1 contrat",
              clients(new Given(), "2026-01-01"),
              Given.empty("clients")),
          new SentenceCase("money", "€100", "100_€", priced(), clients(new Given(), "2026-01-01")),
          new SentenceCase(
              "signed",
              "1 has signed: 5.0%",
              "1 a signé~: 5,0~%",
              signed(20, 1, 0, 19, 0, 0.05),
              signed(20, 0, 0, 20, 0, 0.0)),
          new SentenceCase(
              "signed.none",
              "none has signed since",
              "aucune n’a signé depuis",
              signed(20, 0, 0, 20, 0, 0.0),
              signed(20, 1, 0, 19, 0, 0.05)),
          new SentenceCase(
              "signed.rest",
              "19 may still sign",
              "19 peuvent encore signer",
              signed(20, 1, 0, 19, 0, 0.05),
              Given.empty("channel_conversion")),
          new SentenceCase(
              "opened",
              "The relationship that led to a contract began",
              "La relation qui a mené à un contrat a commencé",
              opened(signed(100, 1, 0, 99, 0, 0.01), "call", 100, 1),
              opened(signed(100, 0, 0, 100, 0, 0.0), "call", 100, 0)),
          new SentenceCase(
              "opened.on",
              "by phone (1 of 100)",
              "par téléphone (1 sur 100)",
              opened(signed(100, 1, 0, 99, 0, 0.01), "call", 100, 1),
              opened(signed(100, 0, 0, 100, 0, 0.0), "call", 100, 0)),
          new SentenceCase(
              "first",
              "the very day of your first activity",
              "le jour même de votre première activité",
              clients(firsts(null, null), "2026-01-01"),
              clients(firsts(null, null), "2025-12-31")),
          new SentenceCase(
              "first.before",
              "before anything that the exports tell",
              "avant tout ce que les exports disent",
              clients(firsts(null, null), "2025-12-31"),
              clients(firsts(null, null), "2026-01-01")),
          new SentenceCase(
              "first.since",
              "since then, the first new client signed on 2026-01-01",
              "depuis, le premier nouveau client a signé le 01/01/2026",
              clients(firsts(null, null), "2025-12-31", "2026-01-01"),
              clients(firsts(null, null), "2025-12-31")),
          new SentenceCase(
              "first.since.none",
              "no new client has signed since",
              "aucun nouveau client n’a signé depuis",
              clients(firsts(null, null), "2025-12-31"),
              clients(firsts(null, null), "2025-12-31", "2026-01-01")),
          new SentenceCase(
              "first.alone",
              "Your first contract came on 2026-01-03.",
              "Votre premier contrat date du 03/01/2026.",
              clients(Given.empty("firsts"), "2026-01-03"),
              clients(firsts(null, null), "2026-01-03")),
          new SentenceCase(
              "first.none",
              "No contract yet since your first activity",
              "Pas encore de contrat depuis",
              firsts(null, null),
              clients(firsts(null, null), "2026-01-03")),
          new SentenceCase(
              "social",
              "Through social networks alone",
              "Par les seuls réseaux sociaux",
              clients(firsts("2026-01-02", 1), "2026-01-01"),
              clients(firsts(null, null), "2026-01-01")),
          new SentenceCase(
              "social.none",
              "Social networks alone have brought no contract yet",
              "Les réseaux sociaux seuls",
              clients(firsts(null, null), "2026-01-01"),
              clients(firsts("2026-01-02", 1), "2026-01-01")),
          new SentenceCase(
              "wait.share",
              "A year after the first contact",
              "Un an après le premier contact",
              waited("converted_by_365_days", 0.01),
              waited("converted_by_365_days", 0.0)),
          new SentenceCase(
              "wait.median",
              "Half of the people have signed 60 days",
              "La moitié des personnes ont signé 60 jours",
              waited("median_days", 60.0, "median_at_risk", 10L),
              waited("median_days", 60.0, "median_at_risk", 9L)),
          new SentenceCase(
              "wait.too_little",
              "how long a contract takes",
              "combien de temps prend un contrat",
              waited(),
              waited("converted_by_730_days", 0.01)));

  private ContractSentences() {}

  private static Given priced() {
    return Given.row(
        "clients",
        "matched_by",
        "hand",
        "first_contract_on",
        "2026-01-01",
        "contracts",
        1L,
        "amount",
        new BigDecimal("100"),
        "currency",
        "EUR");
  }
}
