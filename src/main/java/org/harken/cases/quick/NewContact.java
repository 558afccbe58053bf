package org.harken.cases.quick;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A small contact as somebody logs it.
 *
 * @param what a code or label of the list; other words are kept as they are under "Something else"
 * @param where a facility or department by id or name; null where it is not known
 * @param settled whether it was settled there and then; must be said
 * @param at when they came, called or left the message; null for now
 * @param heardAt when a voicemail was heard; null for none
 */
public record NewContact(
    @Nullable String what,
    Way way,
    @Nullable String where,
    @Nullable Boolean settled,
    @Nullable String name,
    @Nullable String passedTo,
    @Nullable String words,
    @Nullable Instant at,
    @Nullable Instant heardAt) {}
