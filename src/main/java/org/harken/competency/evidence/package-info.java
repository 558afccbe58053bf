/** Work becomes evidence without anybody typing: rules, purpose, what was kept, own notes on it. */
@NamedInterface("evidence")
@NullMarked
package org.harken.competency.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
