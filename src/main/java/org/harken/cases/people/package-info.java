/** The people of a case and their authority, put right. */
@NamedInterface("people")
@NullMarked
package org.harken.cases.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
