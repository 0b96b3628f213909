package dev.probity.cases.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that changes something: it takes Idempotency-Key and, on one thing, If-Match, and answers with an ETag. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Write {
    /** Whether it changes several things, each with a version of its own: the answer has none. */
    boolean several() default false;
}
