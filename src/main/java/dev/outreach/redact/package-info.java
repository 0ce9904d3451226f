/**
 * Samples of exports that can be shown to others: the structure of a file without its personal
 * data. Uses {@code export}; starts no session, and knows no tool and no format. The scanners take
 * broken files, which are the ones that people report, and so use no parser.
 */
package dev.outreach.redact;
