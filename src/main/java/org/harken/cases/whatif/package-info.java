/** A changed rule tried on the cases of the last two years, before anybody adopts it. */
@NullMarked
package org.harken.cases.whatif;

import org.jspecify.annotations.NullMarked;
