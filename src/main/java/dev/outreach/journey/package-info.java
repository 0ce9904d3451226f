/**
 * The fold: each person's touches and contracts, in time order, become attempts and one journey.
 * Plain Java over values but for its adapters to Spark; uses {@code table} only. No I/O, no
 * session, no clock: today's date is a value.
 */
package dev.outreach.journey;
