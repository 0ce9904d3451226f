/**
 * Lists and reports of the tools that send sequences and newsletters. Uses the profile addresses of
 * {@code sheet}, and nothing of the other families.
 */
package dev.outreach.format.sending;
