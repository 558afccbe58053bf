/** What the person raised, one by one, coded by a taxonomy that is data (HCAT). */
@NamedInterface("issues")
@NullMarked
package org.harken.cases.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
