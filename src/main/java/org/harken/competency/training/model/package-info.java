/** The code at the door and the effect sheet, as pure rules. */
@NullMarked
package org.harken.competency.training.model;

import org.jspecify.annotations.NullMarked;
