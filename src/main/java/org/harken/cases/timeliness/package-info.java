/** How long the house takes: in time, late, and which step to make quicker. */
@NullMarked
package org.harken.cases.timeliness;

import org.jspecify.annotations.NullMarked;
