/** The files of an X (Twitter) archive. No other family's formats. */
package dev.outreach.format.x;
