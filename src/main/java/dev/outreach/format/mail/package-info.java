/**
 * E-mail in its containers, and what a mail is: written by a person, a bounce, an automatic answer,
 * a newsletter. No other family's formats.
 */
package dev.outreach.format.mail;
