package org.harken.competency.development;

import java.time.Instant;
import java.util.UUID;
import org.harken.competency.development.model.Term;
import org.jspecify.annotations.Nullable;

/** A credential somebody holds for a term. */
public record Credential(
    UUID id,
    UUID staff,
    String rule,
    Term term,
    @Nullable UUID file,
    String fileName,
    @Nullable Instant endedAt) {}
