/**
 * What a finished table is: its question, its columns with their definitions, its chart and its
 * rows, and how all of it reads in the reader's language. What reports are turned into and what
 * outputs write; knows neither. Uses {@code words}; computes no results, does no I/O.
 */
package dev.outreach.sheet;
