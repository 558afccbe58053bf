package org.harken.clocks.store;

import java.util.UUID;

/**
 * One case went on in another: what was told of that one up to then does not touch it, what was
 * told later does.
 *
 * @param after the number of the last event told of the other one before
 */
public record Joined(UUID thread, UUID into, int after) {}
