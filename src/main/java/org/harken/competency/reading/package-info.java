/** Professional reading: who read what, and the change in practice that somebody proposes. */
@NullMarked
@NamedInterface("reading")
package org.harken.competency.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
