/** Reads data files of this room so that every fault names its line. */
@NullMarked
package org.harken.clocks.files;

import org.jspecify.annotations.NullMarked;
