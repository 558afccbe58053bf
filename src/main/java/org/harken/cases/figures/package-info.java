/** Keeps beside each case what figures are counted from, so that no page adds up whole files. */
@NullMarked
package org.harken.cases.figures;

import org.jspecify.annotations.NullMarked;
