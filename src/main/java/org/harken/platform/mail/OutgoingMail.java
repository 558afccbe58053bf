package org.harken.platform.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. Its subject never holds a name, a number or the matter of a complaint.
 *
 * @param key the same key is sent once
 * @param concern what it belongs to, such as a letter's id; null for none
 * @param attachments ids of stored files
 */
public record OutgoingMail(
    String key,
    String to,
    String subject,
    String text,
    @Nullable UUID concern,
    List<UUID> attachments) {}
