/** Blobs by id: what people hand in, checked by content. */
@NullMarked
package org.harken.platform.files;

import org.jspecify.annotations.NullMarked;
