package org.harken.access.desk;

/**
 * What the lock shows.
 *
 * @param withCode whether a one-time code opens it too
 * @param bySso whether the person came by single sign-on, and goes on by it
 * @param withPasskey whether the person has a passkey
 * @param to the page to go on with
 * @param fault what was wrong with the last try; empty otherwise
 */
public record LockView(
    String name, boolean withCode, boolean bySso, boolean withPasskey, String to, String fault) {}
