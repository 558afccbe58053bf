/** The first visit: an empty organisation gets its first administrator and facility, once. */
@NullMarked
package org.harken.access.beginning;

import org.jspecify.annotations.NullMarked;
