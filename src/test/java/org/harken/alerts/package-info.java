@NullMarked
package org.harken.alerts;

import org.jspecify.annotations.NullMarked;
