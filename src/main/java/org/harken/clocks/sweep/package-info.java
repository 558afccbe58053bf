/** The sweep: finds what comes near and says so, once, however many nodes look. */
@NullMarked
package org.harken.clocks.sweep;

import org.jspecify.annotations.NullMarked;
