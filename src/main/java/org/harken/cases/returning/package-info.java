/** Since you were here: what came, what was done by whom, what is due, what families wrote. */
@NullMarked
package org.harken.cases.returning;

import org.jspecify.annotations.NullMarked;
