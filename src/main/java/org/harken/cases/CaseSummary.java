package org.harken.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in brief, as other rooms see it.
 *
 * @param title a short line for lists, in the office's words
 * @param receivedAt when any staff got it first
 * @param language the language the person wants to be answered in, ISO 639
 * @param zone where its days are counted
 * @param owner the staff member whose work it is, or null while nobody's
 * @param complainant the person who raised it; null where anonymous
 * @param patient the patient it is about; the same person where patients speak for themselves
 * @param danger an allegation of abuse, neglect or harm, not yet accepted by somebody
 */
public record CaseSummary(
    UUID id,
    String reference,
    CaseKind kind,
    CaseStatus status,
    Channel channel,
    Instant receivedAt,
    ZoneId zone,
    String language,
    String title,
    UUID facility,
    @Nullable UUID department,
    @Nullable UUID owner,
    @Nullable UUID complainant,
    @Nullable UUID patient,
    boolean anonymous,
    boolean danger) {}
