/** What the folders of learning share: who sees whom, forms, words for days. */
@NullMarked
@NamedInterface("learning")
package org.harken.competency.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
