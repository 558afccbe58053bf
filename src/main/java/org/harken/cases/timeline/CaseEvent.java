package org.harken.cases.timeline;

import java.time.Instant;
import org.harken.cases.recognition.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a case after it was recorded.
 *
 * @param type a code of {@code event-types.csv}, such as {@code CALL}, {@code NOTE}, {@code
 *     PERSON_WROTE}, {@code ASKED_FOR_RESPONSE}, {@code HARM_ALLEGED}
 * @param at when it happened; null for now
 * @param answers what it answers anew; {@link Answers#NONE} for nothing
 */
public record CaseEvent(String type, @Nullable Instant at, String text, Answers answers) {}
