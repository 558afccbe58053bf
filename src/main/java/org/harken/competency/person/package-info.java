/** One person's ladder: stage by stage, with what stands behind it, their own notes and goals. */
@NamedInterface("person")
@NullMarked
package org.harken.competency.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
