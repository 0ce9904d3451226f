/**
 * Blogs with what readers wrote under the posts, and the forms of web sites. No other family's
 * formats.
 */
package dev.outreach.format.web;
