/** How long things take, said honestly: open ones counted, small numbers kept back. Pure rules. */
@NamedInterface("figures")
@NullMarked
package org.harken.clocks.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
