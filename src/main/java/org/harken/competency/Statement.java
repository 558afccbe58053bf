package org.harken.competency;

import java.util.UUID;

/**
 * One thing somebody can do. A moved statement keeps its id, a re-worded one is another.
 *
 * @param code level and place, such as {@code E03}
 * @param topic what it is about; empty where the file did not part it
 * @param expectation what is done; the whole text where the file did not part it
 * @param text as it stands in the file
 */
public record Statement(UUID id, String code, String topic, String expectation, String text) {}
