/** The public pages walked through as a browser without JavaScript does. */
@NullMarked
package org.harken.portal;

import org.jspecify.annotations.NullMarked;
