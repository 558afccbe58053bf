/** The framework file: how it is read, and what is wrong with one that cannot be. */
@NamedInterface("format")
@NullMarked
package org.harken.competency.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
