/** Curricula: ordered units with their versions, assigned, confirmed by observers, tested. */
@NullMarked
@NamedInterface("curricula")
package org.harken.competency.curricula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
