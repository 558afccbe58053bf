package org.harken.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the outbox keeps it.
 *
 * @param taken somebody took a copy out
 */
record KeptMail(
    UUID id,
    String to,
    String subject,
    String text,
    @Nullable UUID concern,
    String messageId,
    MailState state,
    int attempts,
    Instant queuedAt,
    @Nullable Instant sentAt,
    @Nullable String lastFault,
    CallBack.@Nullable Why calledBack,
    boolean taken,
    List<UUID> attachments) {}
