package org.harken.clocks.model;

/**
 * Something that will be owed once something else happens.
 *
 * @param label what, for people
 * @param words by when, such as "30 business days once it is acknowledged"
 */
public record Upcoming(String label, String words, String citation) {}
