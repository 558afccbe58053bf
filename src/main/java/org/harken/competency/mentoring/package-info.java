/** Mentor and learner: from when to when, the next talk, and notes that only the two read. */
@NullMarked
@NamedInterface("mentoring")
package org.harken.competency.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
