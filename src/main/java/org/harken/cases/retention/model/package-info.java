/** The rules of retention, plain. */
@NullMarked
package org.harken.cases.retention.model;

import org.jspecify.annotations.NullMarked;
