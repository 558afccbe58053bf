package org.harken.platform.files;

import java.util.UUID;

/**
 * A file somebody handed in or the house made.
 *
 * @param type the media type its content shows, whatever its name says
 * @param sha256 of the content, in hexadecimal
 */
public record StoredFile(UUID id, String name, String type, long size, String sha256) {}
