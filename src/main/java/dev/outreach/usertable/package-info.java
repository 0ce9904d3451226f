/**
 * The small tables that a user keeps beside the configuration: {@code same_person.csv}, exchange
 * rates, reference rates; and the key of the pseudonyms. One that cannot be read ends the run
 * before it begins.
 */
package dev.outreach.usertable;
