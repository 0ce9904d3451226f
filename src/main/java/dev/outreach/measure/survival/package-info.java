/**
 * Holds the curves of time to an event when not everybody is followed to the end: survival,
 * cumulative incidence, states held, and the quantiles and restricted means read off them.
 *
 * <p>Uses java.* and the limits of {@code share} only: no Spark, no table, no clock, no input or
 * output; equal counts give equal curves.
 *
 * <p>Does not belong here: tests between groups ({@code pace}), which event is meant and when the
 * waiting starts.
 */
package dev.outreach.measure.survival;
