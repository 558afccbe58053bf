/** The whole file on paper: for whom, why, and with which annexes. */
@NullMarked
package org.harken.cases.paper;

import org.jspecify.annotations.NullMarked;
