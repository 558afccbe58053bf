/** Fields of forms: what was typed, what is wrong with it, and how a field looks. */
@NamedInterface("forms")
@NullMarked
package org.harken.cases.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
