package org.harken.cases.worklist;

/**
 * How much open work is behind each tab, within the actor's reach.
 *
 * @param danger of all, those where abuse, neglect or harm is alleged and nobody has accepted it
 * @param dueThisWeek of all, those due within seven days and not yet late
 */
public record Counts(
    int mine, int overdue, int unassigned, int waiting, int all, int danger, int dueThisWeek) {}
