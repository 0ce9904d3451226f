/** Chats that WhatsApp exports as text. No other family's formats. */
package dev.outreach.format.whatsapp;
