/** What was filed on the wrong case or in error is put right: struck, moved, never erased. */
@NamedInterface("repair")
@NullMarked
package org.harken.cases.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
