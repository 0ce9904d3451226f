/**
 * How a run fails: the exit codes, the failure with its one sentence for the user, and the
 * diagnosis of what came from the machine rather than from the program. Messages of foreign
 * exceptions go nowhere: they may quote personal data.
 */
package dev.outreach.failure;
