@NullMarked
package org.harken.clocks;

import org.jspecify.annotations.NullMarked;
