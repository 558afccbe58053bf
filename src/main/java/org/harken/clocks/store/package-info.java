/** Events and what follows from them, in and out of the database. */
@NullMarked
package org.harken.clocks.store;

import org.jspecify.annotations.NullMarked;
