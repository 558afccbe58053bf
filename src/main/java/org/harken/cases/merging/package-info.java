/** Cases that are one, or belong together. */
@NamedInterface("merging")
@NullMarked
package org.harken.cases.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
