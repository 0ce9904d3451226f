/**
 * Deals and invoices: exports of customer management, billing and bookkeeping. An invoice is a
 * contract won on its day, each under its own id: so a file of another year or period adds to what
 * is known and takes nothing back, the first of a client's invoices is the day on which they became
 * one, and all of them together are what they brought. No other family's formats.
 */
package dev.outreach.format.deal;
