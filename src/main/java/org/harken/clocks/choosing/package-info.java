/** Which rules count in a facility: its packs from a day on, and the days it states itself. */
@NullMarked
package org.harken.clocks.choosing;

import org.jspecify.annotations.NullMarked;
