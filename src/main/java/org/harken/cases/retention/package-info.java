/** How long cases are kept, who confirms their end, and what stops it. */
@NamedInterface("retention")
@NullMarked
package org.harken.cases.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
