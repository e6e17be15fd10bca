package app.preflight.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler's argument that is what the caller sent: a record, validated by the schema of its name
 * in {@code openapi.json}. Over the API a wrong body is a 422 before the handler is called; a page
 * takes {@link Submitted} and shows its form again. What changes a thing in part takes a {@link
 * Patch} of the record.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Body {}
