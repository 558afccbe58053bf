/** Somebody sits beside a colleague and writes down what they saw, without having been asked. */
@NamedInterface("observing")
@NullMarked
package org.harken.competency.observing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
