/** A letter left that should not have: the question of breach, its date and its answer. */
@NullMarked
package org.harken.cases.privacy;

import org.jspecify.annotations.NullMarked;
