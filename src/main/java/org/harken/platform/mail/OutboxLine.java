package org.harken.platform.mail;

/** One mail as the outbox page shows it. */
public record OutboxLine(
    String id,
    String to,
    String subject,
    String queued,
    String sent,
    String state,
    String messageId,
    String fault,
    boolean left,
    boolean needsPerson) {}
