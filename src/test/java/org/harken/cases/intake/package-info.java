/** Tests of how a concern is taken. */
@NullMarked
package org.harken.cases.intake;

import org.jspecify.annotations.NullMarked;
