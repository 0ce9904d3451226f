/**
 * The list of all formats ({@link dev.outreach.format.Formats}), and what chooses among them: the
 * parts of a file that tasks read, what {@code check} finds in a file, and what an unknown file
 * comes nearest to. Below it one room a family of tools, one class there for each format.
 *
 * <p>A family uses no other one, but all may use {@code declared}; none uses this package. May use
 * {@code reader}, {@code export}, {@code table} and {@code identity}. Stores nothing and does not
 * judge who is who.
 */
package dev.outreach.format;
