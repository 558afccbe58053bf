/** The rule packs, as dated data, and their reader, which refuses a pack that is not sound. */
@NullMarked
package org.harken.clocks.packs;

import org.jspecify.annotations.NullMarked;
