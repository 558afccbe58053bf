/** A person decides otherwise than the table. */
@NamedInterface("override")
@NullMarked
package org.harken.cases.override;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
