/** The map of the ladder: where each statement is practised, and what shows it. */
@NullMarked
package org.harken.competency.map;

import org.jspecify.annotations.NullMarked;
