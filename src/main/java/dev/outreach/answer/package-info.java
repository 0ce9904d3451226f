/**
 * What the finished tables answer, in sentences of the reader's language. Reads tables by the names
 * of their columns; uses {@code sheet} and {@code words}. Estimates nothing itself: each number is
 * one of a table's, or a sum of them. No person's name or address stands in a sentence.
 */
package dev.outreach.answer;
