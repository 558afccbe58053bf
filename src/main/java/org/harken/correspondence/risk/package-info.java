/** Sentences that a named reviewer looks at; none of them keeps a letter from leaving. */
@NullMarked
package org.harken.correspondence.risk;

import org.jspecify.annotations.NullMarked;
