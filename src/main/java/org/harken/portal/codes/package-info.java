/** Codes people can say aloud, and what a browser that has shown one may open. */
@NullMarked
package org.harken.portal.codes;

import org.jspecify.annotations.NullMarked;
