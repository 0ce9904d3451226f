/** The files of a LinkedIn archive. No other family's formats. */
package dev.outreach.format.linkedin;
