/**
 * The page: finished tables as one HTML file that loads nothing and runs nothing. Its templates lie
 * in {@code src/main/jte} and are classes of this room. Uses {@code sheet}, {@code words} and the
 * charts; computes no results, and lets no text of the user's become markup.
 */
package dev.outreach.output.page;
