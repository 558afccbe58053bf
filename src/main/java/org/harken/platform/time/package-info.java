/** The one clock of the house. */
@NullMarked
package org.harken.platform.time;

import org.jspecify.annotations.NullMarked;
