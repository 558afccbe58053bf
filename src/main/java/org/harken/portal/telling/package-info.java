/** Somebody tells us what happened: four steps, save and return, send once. */
@NullMarked
package org.harken.portal.telling;

import org.jspecify.annotations.NullMarked;
