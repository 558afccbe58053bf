package org.harken.audit.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain found.
 *
 * @param intact true where nothing was found
 * @param waiting entries younger than a minute without a block
 * @param firstBroken the first finding in the order of the chain
 * @param found how many findings in all; the list holds the first hundred
 */
public record Verification(
    boolean intact,
    long blocks,
    long entries,
    long waiting,
    @Nullable ChainHead head,
    @Nullable Finding firstBroken,
    long found,
    List<Finding> findings,
    long milliseconds) {}
