/** A calculator: what would be owed of these events under that pack, without a case. */
@NullMarked
package org.harken.clocks.explain;

import org.jspecify.annotations.NullMarked;
