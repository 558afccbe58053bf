/** How a case ends, and how it goes on again. */
@NamedInterface("closing")
@NullMarked
package org.harken.cases.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
