/**
 * Shares the credit for contracts among the channels that led to them: rules over one path ({@link
 * CreditRule}), a Markov chain and Shapley values over all of them; {@link Attribution} runs every
 * model over the same paths. Uses java.* and the linear algebra of commons-math3 only: no Spark, no
 * clock, no input or output; equal paths give equal credits, bit for bit, in whatever order they
 * come.
 *
 * <p>Does not belong here: which touches make a path (lookback, several contracts of one person),
 * wording or rounding for a report.
 */
package dev.outreach.measure.attribution;
