@NullMarked
package org.harken.interop.badges;

import org.jspecify.annotations.NullMarked;
