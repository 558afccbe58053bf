/** Tests of forms. */
@NullMarked
package org.harken.cases.forms;

import org.jspecify.annotations.NullMarked;
