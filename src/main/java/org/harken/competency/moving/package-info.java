/** Somebody moves up a level: proposed with what speaks for it, decided by whoever supervises. */
@NamedInterface("moving")
@NullMarked
package org.harken.competency.moving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
