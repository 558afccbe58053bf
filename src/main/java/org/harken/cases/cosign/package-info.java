/** What a trainee took down, signed by a senior field by field; others' intakes read afterwards. */
@NamedInterface("cosign")
@NullMarked
package org.harken.cases.cosign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
