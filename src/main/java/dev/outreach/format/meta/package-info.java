/** Conversations out of Meta's Facebook and Instagram exports. No other family's formats. */
package dev.outreach.format.meta;
