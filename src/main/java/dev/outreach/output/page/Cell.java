package dev.outreach.output.page;

/**
 * A cell of a table in the page.
 *
 * @param text null where it cannot be said
 * @param limits the limits of an estimate; null where there are none
 * @param isHeader whether it says what its row is about
 * @param isOwn whether the text is the user's, and so may run in another direction than the page
 */
record Cell(String text, String limits, boolean isHeader, boolean isNumber, boolean isOwn) {}
