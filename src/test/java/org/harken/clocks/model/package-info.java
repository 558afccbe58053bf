@NullMarked
package org.harken.clocks.model;

import org.jspecify.annotations.NullMarked;
