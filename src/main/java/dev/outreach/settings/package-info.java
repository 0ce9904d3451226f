/**
 * From the configuration file and {@code --set} to {@link dev.outreach.settings.Settings}: the only
 * reader of Typesafe Config. Every fault is collected and told together, with file and line, before
 * anything else starts.
 *
 * <p>May use the records that it fills, wherever they live. Reads the configuration and its
 * includes only: no export is opened here, no folder made, no session started.
 *
 * <p>Does not belong here: what a value means. A room gets values, never a {@code Config}.
 */
package dev.outreach.settings;
