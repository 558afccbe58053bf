/** Files from outside: what comes in, what stays out. */
@NullMarked
package org.harken.platform.files;

import org.jspecify.annotations.NullMarked;
