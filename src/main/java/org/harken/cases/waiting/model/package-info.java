/** Whom each hour of a case is charged to: a pure rule over what happened. */
@NullMarked
package org.harken.cases.waiting.model;

import org.jspecify.annotations.NullMarked;
