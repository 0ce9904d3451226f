/**
 * Chat programs and networks whose exports are JSON: Skype, Telegram, Slack, Mastodon. No other
 * family's formats.
 */
package dev.outreach.format.chat;
