/** Tests over the whole house. */
@NullMarked
package org.harken;

import org.jspecify.annotations.NullMarked;
