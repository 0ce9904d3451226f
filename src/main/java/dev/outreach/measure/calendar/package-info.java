/**
 * Holds days, periods and hours of the week.
 *
 * <p>Uses java.time alone; the zone and the as-of instant are always handed in, never the
 * machine's.
 *
 * <p>Does not belong here: anything that counts or rates what happened on a day.
 */
package dev.outreach.measure.calendar;
