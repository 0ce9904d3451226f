/**
 * Address books and calendars: vCards, the tables of Google and Outlook, iCalendar. No other
 * family's formats.
 */
package dev.outreach.format.book;
