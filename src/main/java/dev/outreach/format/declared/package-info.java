/**
 * Tables that people keep by hand, and any tool's CSV that a mapping describes: fields, the words
 * that stand in them, and what a row amounts to. Uses nothing of the other families.
 */
package dev.outreach.format.declared;
