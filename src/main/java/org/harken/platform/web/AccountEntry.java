package org.harken.platform.web;

/**
 * A page that belongs to the person and not to a day's work: a room offers it as a bean, and it
 * stands behind the initials, on the page of the account.
 *
 * @param words what the person finds there
 */
public record AccountEntry(int order, String label, String path, String words, String permission) {}
