/** Nothing is sent to somebody for whom it is not safe. */
@NamedInterface("safety")
@NullMarked
package org.harken.cases.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
