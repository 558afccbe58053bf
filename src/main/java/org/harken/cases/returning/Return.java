package org.harken.cases.returning;

import java.time.Instant;

/**
 * Somebody came back.
 *
 * @param since when they were here before
 * @param back when they came back
 * @param news whether they have not put it away yet
 */
record Return(Instant since, Instant back, boolean news) {}
