/** Code that breaks a rule on purpose, so that the rule is seen to bite. */
@NullMarked
package org.harken.architecture.violators;

import org.jspecify.annotations.NullMarked;
