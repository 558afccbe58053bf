/** Whose work a case is. */
@NamedInterface("assignment")
@NullMarked
package org.harken.cases.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
