package dev.outreach.report;

/**
 * A rate that somebody published, or told.
 *
 * @param measure which of our rates it stands beside, such as {@code reply_rate}
 * @param channel channel that it is about
 * @param figure the rate, 0 to 1
 * @param population whom it was counted over, such as {@code recruiters' mails in France}
 * @param denominator what it is a share of, such as {@code e-mails that arrived}
 * @param year when it was counted or told
 * @param source who says so
 */
public record Benchmark(
    String measure,
    String channel,
    double figure,
    String population,
    String denominator,
    int year,
    String source) {}
