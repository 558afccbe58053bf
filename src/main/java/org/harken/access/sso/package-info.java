/**
 * Single sign-on: who the organisation's identity provider says somebody is, asked again and again.
 */
@NullMarked
package org.harken.access.sso;

import org.jspecify.annotations.NullMarked;
