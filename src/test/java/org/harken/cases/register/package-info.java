@NullMarked
package org.harken.cases.register;

import org.jspecify.annotations.NullMarked;
