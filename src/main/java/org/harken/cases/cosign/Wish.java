package org.harken.cases.cosign;

import org.jspecify.annotations.Nullable;

/**
 * What a co-signer wants put right.
 *
 * @param field as the intake names it
 * @param value what it should be
 * @param reason why, for whoever wrote it; holds nothing of a patient
 */
public record Wish(@Nullable String field, @Nullable String value, @Nullable String reason) {}
