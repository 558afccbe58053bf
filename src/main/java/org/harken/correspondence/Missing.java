package org.harken.correspondence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps a letter from being released.
 *
 * @param code a stable word: contact, steps, results, completedOn, passage, promisedOn, language,
 *     grade, leak, script, cosign, intake, extension
 * @param message a sentence saying what is missing
 * @param link the field on the page where it is put right, such as {@code #steps}
 * @param issueId for a passage, the issue that has none
 * @param absolute nobody can release past it; the others a supervisor may pass with a reason
 */
public record Missing(
    String code, String message, String link, @Nullable UUID issueId, boolean absolute) {}
