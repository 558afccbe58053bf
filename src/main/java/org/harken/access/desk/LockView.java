package org.harken.access.desk;

/**
 * What the lock shows.
 *
 * @param withCode whether a one-time code opens it too
 * @param to the page to go on with
 * @param fault what was wrong with the last try; empty otherwise
 */
public record LockView(String name, boolean withCode, String to, String fault) {}
