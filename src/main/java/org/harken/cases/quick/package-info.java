/** Small contacts: logged in seconds, turned into a case by one key. */
@NamedInterface("quick")
@NullMarked
package org.harken.cases.quick;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
