/** How likely a case is to be late, from how long such cases took before: pure rules. */
@NullMarked
package org.harken.cases.forecast.model;

import org.jspecify.annotations.NullMarked;
