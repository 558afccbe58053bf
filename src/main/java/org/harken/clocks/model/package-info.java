/** The arithmetic of deadlines: pure rules about events and dates, without database or frame. */
@NamedInterface("model")
@NullMarked
package org.harken.clocks.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
