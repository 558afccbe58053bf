/** A model that knows its frame. */
@NullMarked
package org.harken.architecture.violators.model;

import org.jspecify.annotations.NullMarked;
