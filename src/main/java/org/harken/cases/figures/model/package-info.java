/** How far a case has come, and when it came there: pure rules over what happened. */
@NullMarked
package org.harken.cases.figures.model;

import org.jspecify.annotations.NullMarked;
