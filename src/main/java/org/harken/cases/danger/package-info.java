/** Somebody by name takes on an allegation of abuse, neglect or harm. */
@NamedInterface("danger")
@NullMarked
package org.harken.cases.danger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
