package org.harken.cases.worklist;

import java.time.Instant;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.cases.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list. Strings are never null: empty where there is nothing.
 *
 * @param person the patient's name, else the person who raised it, else "Anonymous"
 * @param dueText such as "Today 16:00", "Tomorrow" or "3 days late"
 * @param dueTone {@code late}, {@code today}, {@code soon}, {@code calm} or {@code none}
 * @param waiting somebody else has to do something first
 * @param forecast how likely it is to be late, in thousandths; null where that is not known
 * @param forecastText such as "May be late"; empty where it is not worth a word
 * @param unsigned a trainee's intake that no senior has signed yet
 * @param next what the reader should do now, in brief; null where nothing is known
 */
public record Row(
    UUID id,
    String reference,
    String title,
    CaseKind kind,
    String kindLabel,
    CaseStatus status,
    String person,
    String facilityName,
    String departmentName,
    @Nullable UUID owner,
    String ownerName,
    Instant receivedAt,
    String receivedText,
    @Nullable Instant dueAt,
    String dueKind,
    String dueLabel,
    String dueText,
    String dueTone,
    String language,
    boolean danger,
    int openTasks,
    boolean waiting,
    @Nullable Integer forecast,
    String forecastText,
    boolean unsigned,
    String outcome,
    @Nullable NextStep next) {}
