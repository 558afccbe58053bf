/** Frameworks come in, are compared with the one in force, and are put in force. */
@NamedInterface("frameworks")
@NullMarked
package org.harken.competency.frameworks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
