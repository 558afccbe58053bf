/** Frameworks of competency in the form of CASE 1.1, out and in. */
@NullMarked
package org.harken.interop.casev1;

import org.jspecify.annotations.NullMarked;
