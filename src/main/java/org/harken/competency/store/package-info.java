/** The tables of the ladder. */
@NullMarked
package org.harken.competency.store;

import org.jspecify.annotations.NullMarked;
