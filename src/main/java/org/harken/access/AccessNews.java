package org.harken.access;

import java.util.UUID;

/**
 * Something about access that a member of staff has to know.
 *
 * @param key tells the same news apart from new ones
 */
public record AccessNews(UUID staff, String key, String text, String link) {}
