/** Tests of limits and of POSTs that count once. */
@NullMarked
package org.harken.platform.limits;

import org.jspecify.annotations.NullMarked;
