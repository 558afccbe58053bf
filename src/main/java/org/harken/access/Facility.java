package org.harken.access;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hospital, clinic or service of the organisation. Days are counted in its time zone.
 *
 * @param state the US state in two letters
 * @param officePhone the patient relations office
 * @param emergencyPhone whom to call in the house when somebody may be in danger
 * @param stateAgency name and phone of the State agency that takes complaints
 * @param qualityOrganization name and phone of the QIO
 * @param owner the staff member who answers for it
 */
public record Facility(
    UUID id,
    String name,
    ZoneId zone,
    String state,
    String address,
    String officePhone,
    OfficeHours officeHours,
    String emergencyPhone,
    String stateAgency,
    String qualityOrganization,
    @Nullable UUID owner) {}
