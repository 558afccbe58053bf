package org.harken.cases.opened;

import java.time.Instant;

/**
 * One opening of a case.
 *
 * @param name empty where only the role is told
 * @param title the role they had then, as the office names it
 * @param department the departments they answer for, else their facility; empty for Harken itself
 */
public record Opening(Instant at, String name, String title, String department) {}
