package org.harken.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a route asks for, such as {@code cases:read}. Every route has one, on its method
 * or its class; a route without one is refused to everybody and fails the build. Which roles hold a
 * permission is data of the room that knows the staff.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {

  /** Anybody, without signing in. */
  String PUBLIC = "public";

  /** Anybody who has signed in, whatever the role. */
  String SIGNED_IN = "signed-in";

  String value();
}
