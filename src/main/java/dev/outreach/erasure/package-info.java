/**
 * The proof that an erased person is gone: reads what is left of files in the forms that the
 * program writes, and looks for what the person was known by. Uses {@code identity}; changes
 * nothing, and knows no table and no report.
 */
package dev.outreach.erasure;
