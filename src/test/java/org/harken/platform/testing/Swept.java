package org.harken.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The house with a database of its own in which time is moved and deadlines are swept: a sweep
 * looks at everybody's, so that no other test may be at work there meanwhile.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("swept")
@SpringBootTest(properties = {"harken.test=swept", "HARKEN_URL=https://harken.example"})
public @interface Swept {}
