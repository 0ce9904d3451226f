/**
 * What a run tells of itself to other programs: {@code run-summary.json}. Uses {@code lake}, {@code
 * source}, {@code sheet} and {@code output}; knows no report, decides no ending and computes no
 * result.
 */
package dev.outreach.summary;
