package app.preflight.processes;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** Conditions that JSON spells as process files always did: {@code {"fact", "is", "value"}}. */
@JacksonAnnotationsInside
@JsonDeserialize(contentConverter = Clause.Reader.class)
@JsonSerialize(contentConverter = Clause.Writer.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Clauses {}
