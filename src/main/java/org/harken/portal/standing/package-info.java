/** Somebody looks where their concern stands, adds to it, or says that it is not safe. */
@NullMarked
package org.harken.portal.standing;

import org.jspecify.annotations.NullMarked;
