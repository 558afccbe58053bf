/** What happens after: words added, calls, notes; each may change what the concern is. */
@NamedInterface("timeline")
@NullMarked
package org.harken.cases.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
