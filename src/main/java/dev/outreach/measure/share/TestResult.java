package dev.outreach.measure.share;

/**
 * What a test of a hypothesis gave.
 *
 * @param statistic chi-square distributed under the hypothesis; NaN where the test is undefined
 * @param df degrees of freedom of the statistic
 * @param pValue 0–1: how often chance alone gives a statistic at least as large; null where the
 *     test is undefined
 */
public record TestResult(double statistic, int df, Double pValue) {}
