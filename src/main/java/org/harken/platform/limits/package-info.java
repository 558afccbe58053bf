/** How often somebody may do something, counted in the database; and a POST that counts once. */
@NullMarked
package org.harken.platform.limits;

import org.jspecify.annotations.NullMarked;
