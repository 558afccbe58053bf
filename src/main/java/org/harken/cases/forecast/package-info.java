/** How likely an open case is to be late, said in words, and the list in that order. */
@NullMarked
package org.harken.cases.forecast;

import org.jspecify.annotations.NullMarked;
