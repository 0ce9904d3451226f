/**
 * What the terminal shows: steps and their seconds, the list of files, the closing answers, what an
 * erasure would remove. Some of it names people, and so none of it goes into the log.
 */
package dev.outreach.console;
