package org.harken.competency;

import java.time.LocalDate;

/**
 * A statement that others have signed for somebody, and that still counts.
 *
 * @param score of the rubric: 2 on their own, 3 can teach it
 */
public record SignOff(
    Statement statement, String level, int score, int observers, LocalDate expiresOn) {}
