package org.harken.platform.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was called back while it was being handed over was refused by the mail server: it
 * stayed here after all. Told in the transaction that writes its end.
 */
public record MailStayed(UUID mail, @Nullable UUID concern, CallBack.Why why) {}
