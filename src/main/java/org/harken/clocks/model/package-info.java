/** The arithmetic of deadlines: pure rules about dates, without database or frame. */
@NullMarked
package org.harken.clocks.model;

import org.jspecify.annotations.NullMarked;
