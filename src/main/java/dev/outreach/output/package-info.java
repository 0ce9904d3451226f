/**
 * Writes rows it knows nothing about, and publishes a complete set of files at once. Uses {@code
 * report} for columns and rows; no Spark session, no computing of results.
 */
package dev.outreach.output;
