/** All of a person's work given to another for a while, and back again. */
@NamedInterface("handover")
@NullMarked
package org.harken.cases.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
