package org.harken.correspondence.letters;

import java.util.List;
import java.util.UUID;
import org.harken.correspondence.Missing;

/** A letter after a step: what still keeps it from being released. */
public record LetterState(UUID id, List<Missing> missing) {}
