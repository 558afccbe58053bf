/** Open work by what hurts first, and every way to find a case again. */
@NamedInterface("worklist")
@NullMarked
package org.harken.cases.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
