/** Calls and text messages of telephones and switchboards. No other family's formats. */
package dev.outreach.format.phone;
