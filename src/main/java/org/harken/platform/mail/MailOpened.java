package org.harken.platform.mail;

import java.util.UUID;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;

/** Somebody took a copy of a mail out of the outbox. The room it belongs to writes the audit. */
public record MailOpened(Actor actor, UUID mail, @Nullable UUID concern) {}
