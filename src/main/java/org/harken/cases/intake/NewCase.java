package org.harken.cases.intake;

import java.time.Instant;
import org.harken.cases.Channel;
import org.harken.cases.recognition.Answers;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A concern as it arrives. Only channel, receivedAt and narrative are required.
 *
 * @param receivedAt when any staff got it; may lie in the past, never in the future
 * @param narrative the person's own words, kept unaltered
 * @param language the language the person wants to be answered in; null for English
 * @param relationship of the complainant to the patient, such as {@code self} or {@code daughter}
 * @param title a short line in the office's words; null to take it from the narrative
 * @param facility id or name; null for the caller's own
 * @param mayEmail the person wrote by e-mail or agreed to it
 */
public record NewCase(
    Channel channel,
    Instant receivedAt,
    String narrative,
    @Nullable String language,
    Person.@Nullable Details complainant,
    @Nullable String relationship,
    Person.@Nullable Details patient,
    @Nullable String title,
    @Nullable String facility,
    @Nullable String department,
    boolean mayEmail,
    Answers answers) {}
