/** Packs as people and programs read them, and as a hospital writes its own. */
@NullMarked
package org.harken.clocks.writing;

import org.jspecify.annotations.NullMarked;
