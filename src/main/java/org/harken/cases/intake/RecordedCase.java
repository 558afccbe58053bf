package org.harken.cases.intake;

import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.recognition.Decision;
import org.harken.clocks.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * A concern that was taken.
 *
 * @param thanks the reference of the compliment split off where thanks came with a complaint
 */
public record RecordedCase(
    UUID id,
    String reference,
    CaseKind kind,
    Decision because,
    List<Obligation> obligations,
    @Nullable String thanks) {}
