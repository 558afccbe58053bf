/** Closing committed entries into blocks. */
@NullMarked
package org.harken.audit.sealing;

import org.jspecify.annotations.NullMarked;
