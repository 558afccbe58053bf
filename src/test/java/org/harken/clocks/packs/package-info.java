@NullMarked
package org.harken.clocks.packs;

import org.jspecify.annotations.NullMarked;
