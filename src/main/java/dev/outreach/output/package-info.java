/**
 * Writes finished tables, which it knows nothing about, and publishes a complete set of files at
 * once. Uses {@code sheet} and {@code words}; no reports, no Spark session, no computing of
 * results.
 */
package dev.outreach.output;
