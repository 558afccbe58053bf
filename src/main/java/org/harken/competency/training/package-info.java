/** Training for other staff: planned, given, attended by a code at the door, and its effect. */
@NullMarked
@NamedInterface("training")
package org.harken.competency.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
