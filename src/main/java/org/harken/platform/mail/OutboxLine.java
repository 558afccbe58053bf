package org.harken.platform.mail;

/**
 * One mail as the outbox page shows it.
 *
 * @param to the address, masked for those who may not know it
 * @param role in which the recipient gets it
 * @param mayOpen whether the reader may take a copy
 */
public record OutboxLine(
    String id,
    String to,
    String role,
    String subject,
    String queued,
    String sent,
    String state,
    String messageId,
    String fault,
    boolean left,
    boolean needsPerson,
    boolean stayed,
    boolean mayOpen) {}
