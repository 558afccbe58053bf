/** Who must stay out of a case: whom it is about, and everybody beyond its list. */
@NamedInterface("protection")
@NullMarked
package org.harken.cases.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
