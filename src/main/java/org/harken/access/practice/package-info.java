/** The table of supervised practice, explained where it stops somebody. */
@NullMarked
package org.harken.access.practice;

import org.jspecify.annotations.NullMarked;
